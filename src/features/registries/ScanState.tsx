import LinearProgress from '@mui/material/LinearProgress'
import type { RegistryRow } from './model/registryRow'
import { ScanOutcomeLabel } from './ScanOutcomeLabel'

/** How a scan stands, in words; while it runs, how far it is before them. */
export function ScanState({ row }: { readonly row: RegistryRow }) {
  return (
    <>
      {row.outcome.kind === 'scanning' && (
        <LinearProgress
          variant="determinate"
          aria-hidden
          value={(row.outcome.done / row.outcome.total) * 100}
          sx={{ width: 72, flexShrink: 0 }}
        />
      )}
      <ScanOutcomeLabel row={row} />
    </>
  )
}
