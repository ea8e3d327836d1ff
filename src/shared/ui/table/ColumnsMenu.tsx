import ArrowDownIcon from '@mui/icons-material/KeyboardArrowDown'
import ArrowUpIcon from '@mui/icons-material/KeyboardArrowUp'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Divider from '@mui/material/Divider'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { isShown, moveId } from './columnSettings'
import { tableMessages } from './messages'
import type { Column } from './types'
import type { TableModel } from './useTableModel'

// Not `disabled`: a button that turns off under the focus would throw the keyboard out of the list.
const moveSx = { '&[aria-disabled="true"]': { color: token('text-disabled'), cursor: 'default' } }

interface Props<Row> {
  readonly anchor: HTMLElement | null
  readonly columns: readonly Column<Row>[]
  readonly model: TableModel<Row>
  readonly onClose: () => void
}

/** Which columns are shown and in which order. Every change is at once visible behind it, and remembered. */
export function ColumnsMenu<Row>({ anchor, columns, model, onClose }: Props<Row>) {
  const t = useMessages(tableMessages)
  const { columnOrder, columnSettings, shownColumns } = model
  const { settings, change, reset } = columnSettings
  return (
    <Popover
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': t('columns'), sx: { width: 280, mt: 0.5 } } }}
    >
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, px: 1.5, py: 0.75, maxHeight: 400, overflow: 'auto' }}
      >
        {columnOrder.map((id, index) => {
          const column = columns.find((candidate) => candidate.id === id)
          if (!column) return null
          const shown = isShown(column, settings)
          const isLastShown = shown && shownColumns.length === 1
          return (
            <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', minHeight: 34 }}>
              <FormControlLabel
                label={column.header}
                sx={{ flex: 1, minWidth: 0, ml: 0, mr: 0.5 }}
                control={
                  <Checkbox
                    checked={shown}
                    disabled={column.hideable === false || isLastShown}
                    onChange={() => change({ shown: { ...settings.shown, [id]: !shown } })}
                  />
                }
              />
              <IconButton
                size="small"
                aria-label={t('moveEarlier', { column: column.header })}
                aria-disabled={index === 0}
                sx={moveSx}
                onClick={() => change({ order: moveId(columnOrder, id, -1) })}
              >
                <ArrowUpIcon />
              </IconButton>
              <IconButton
                size="small"
                aria-label={t('moveLater', { column: column.header })}
                aria-disabled={index === columnOrder.length - 1}
                sx={moveSx}
                onClick={() => change({ order: moveId(columnOrder, id, 1) })}
              >
                <ArrowDownIcon />
              </IconButton>
            </Box>
          )
        })}
      </Box>
      <Divider />
      <Box sx={{ p: 0.75 }}>
        <Button variant="text" size="small" onClick={reset}>
          {t('resetColumns')}
        </Button>
      </Box>
    </Popover>
  )
}
