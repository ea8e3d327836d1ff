import CloseIcon from '@mui/icons-material/Close'
import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { BulkMenu } from './BulkMenu'
import { tableMessages } from './messages'
import type { BulkAction, RowAction } from './types'
import { useFits } from './useFits'
import type { RowSelection } from './useRowSelection'

interface Props<Row> {
  readonly selection: RowSelection<Row>
  readonly actions: readonly BulkAction<Row>[]
  readonly onCsv: (() => void) | undefined
}

/** What can be done with the selected rows; stands where the facets were, equally high. */
export function BulkBar<Row>({ selection, actions, onCsv }: Props<Row>) {
  const t = useMessages(tableMessages)
  const language = useLanguage()
  const { outer, inner, fits } = useFits()
  const count = selection.selectedRows.length
  const offered = useOffered({ selection, actions, onCsv })
  return (
    <Box ref={outer} sx={{ flex: '1 1 0', minWidth: 200 }}>
      <Box
        // The width it needs is that of all its buttons; the menu needs less.
        ref={fits ? inner : undefined}
        role="toolbar"
        aria-label={t('selected', { count })}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.25,
          width: 'max-content',
          height: 32,
          boxSizing: 'border-box',
          pl: 1.5,
          pr: 0.25,
          borderRadius: '8px',
          border: `1px solid color-mix(in srgb, ${token('accent')} 40%, ${token('accent-soft')})`,
          backgroundColor: token('accent-soft'),
          '& .MuiButton-root': { fontSize: '0.8125rem', height: 28, color: token('accent-text') },
          '& .MuiButton-colorError': { color: token('state-error') },
          '& .MuiButton-root.Mui-disabled': {
            color: token('text-disabled'),
            borderColor: 'transparent',
            backgroundColor: 'transparent',
          },
        }}
      >
        <Box sx={{ mr: 0.5, fontSize: '0.8125rem', fontWeight: 600, color: token('accent-text') }}>
          {t('selected', { count })}
        </Box>
        {selection.hiddenCount > 0 && (
          <Box sx={{ mr: 0.5, typography: 'caption', color: token('text-3') }}>
            {t('hiddenSelected', { hidden: formatNumber(selection.hiddenCount, language) })}
          </Box>
        )}
        {fits ? (
          offered.map((action) => <BulkButton key={action.id} action={action} />)
        ) : (
          <BulkMenu actions={offered} />
        )}
        <IconButton size="small" aria-label={t('clearSelection')} onClick={selection.clear}>
          <CloseIcon />
        </IconButton>
      </Box>
    </Box>
  )
}

/** The actions with the rows they apply to; saving as CSV applies to all. */
function useOffered<Row>({ selection, actions, onCsv }: Props<Row>): readonly RowAction<undefined>[] {
  const t = useMessages(tableMessages)
  const selected = selection.selectedRows.map((row) => row.original)
  const offered = actions.map((action): RowAction<undefined> => {
    const applicable = selected.filter((row) => action.appliesTo(row))
    return {
      id: action.id,
      label: action.label(applicable.length, selected.length),
      icon: action.icon,
      danger: action.danger ?? false,
      disabledReason: () => (applicable.length === 0 ? t('appliesToNone') : undefined),
      onSelect: () => action.onSelect(applicable),
    }
  })
  if (!onCsv) return offered
  return [...offered, { id: '#csv', label: t('csvSelected'), icon: <FileDownloadIcon />, onSelect: onCsv }]
}

function BulkButton({ action }: { readonly action: RowAction<undefined> }) {
  const { label, icon, danger = false, disabledReason, onSelect } = action
  return (
    <Button
      size="small"
      variant="text"
      color={danger ? 'error' : 'primary'}
      startIcon={icon}
      disabled={disabledReason?.(undefined) !== undefined}
      onClick={() => onSelect(undefined)}
    >
      {label}
    </Button>
  )
}
