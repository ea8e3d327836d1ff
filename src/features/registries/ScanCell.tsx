import PlayIcon from '@mui/icons-material/PlayArrowOutlined'
import RetryIcon from '@mui/icons-material/Refresh'
import StopIcon from '@mui/icons-material/StopCircleOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'
import type { RegistryRow } from './model/registryRow'
import { ScanState } from './ScanState'
import type { ScanActions } from './useScanActions'

/** How the scan of a registry stands, and the button that starts or stops it in place. */
export function ScanCell({ row, actions }: { readonly row: RegistryRow; readonly actions: ScanActions }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, width: '100%', minWidth: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: 1 }}>
        <ScanState row={row} />
      </Box>
      {row.registry && <ScanButton name={row.name} row={row} actions={actions} />}
    </Box>
  )
}

interface ButtonProps {
  readonly name: string
  readonly row: RegistryRow
  readonly actions: ScanActions
}

function ScanButton({ name, row, actions }: ButtonProps) {
  const t = useMessages(messages)
  const { kind } = row.outcome
  const isRunning = kind === 'scanning' || kind === 'listing'
  const obstacle = actions.obstacle(row)
  const label = t(isRunning ? 'stopScanOf' : 'startScanOf', { name })
  return (
    <Tooltip title={obstacle ?? label} placement="left" disableInteractive>
      {/* The span carries the tooltip of a disabled button. */}
      <span>
        <IconButton
          size="small"
          aria-label={label}
          disabled={obstacle !== undefined}
          onClick={(event) => {
            // The row is a link to the images.
            event.stopPropagation()
            event.preventDefault()
            if (isRunning) actions.stop([row])
            else actions.start([row])
          }}
        >
          {isRunning ? <StopIcon /> : kind === 'failed' ? <RetryIcon /> : <PlayIcon />}
        </IconButton>
      </span>
    </Tooltip>
  )
}
