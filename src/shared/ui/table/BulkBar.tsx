import CloseIcon from '@mui/icons-material/Close'
import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { tableMessages } from './messages'
import type { BulkAction } from './types'
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
  const selected = selection.selectedRows
  return (
    <Box
      role="toolbar"
      aria-label={t('selected', { count: selected.length })}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.25,
        minWidth: 0,
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
      <Box
        sx={{ flexShrink: 0, mr: 0.5, fontSize: '0.8125rem', fontWeight: 600, color: token('accent-text') }}
      >
        {t('selected', { count: selected.length })}
      </Box>
      {selection.hiddenCount > 0 && (
        <Box sx={{ flexShrink: 0, mr: 0.5, typography: 'caption', color: token('text-3') }}>
          {t('hiddenSelected', { hidden: formatNumber(selection.hiddenCount, language) })}
        </Box>
      )}
      <Box sx={{ display: 'flex', minWidth: 0, overflowX: 'auto', scrollbarWidth: 'none' }}>
        {actions.map((action) => {
          const applicable = selected
            .filter((row) => action.appliesTo(row.original))
            .map((row) => row.original)
          return (
            <Button
              key={action.id}
              size="small"
              variant="text"
              color={action.danger ? 'error' : 'primary'}
              startIcon={action.icon}
              disabled={applicable.length === 0}
              onClick={() => action.onSelect(applicable)}
            >
              {action.label(applicable.length, selected.length)}
            </Button>
          )
        })}
        {onCsv && (
          <Button size="small" variant="text" startIcon={<FileDownloadIcon />} onClick={onCsv}>
            {t('csvSelected')}
          </Button>
        )}
      </Box>
      <IconButton size="small" aria-label={t('clearSelection')} onClick={selection.clear}>
        <CloseIcon />
      </IconButton>
    </Box>
  )
}
