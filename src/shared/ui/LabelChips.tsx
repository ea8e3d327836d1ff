import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly labels: Readonly<Record<string, string>>
  /** Said when there are none; "–" when absent. */
  readonly none?: string | undefined
}

/** Kubernetes labels as small code chips, sorted, because the controller's order is random. */
export function LabelChips({ labels, none = '–' }: Props) {
  const entries = Object.entries(labels).toSorted(([a], [b]) => a.localeCompare(b))
  if (entries.length === 0) return <Box sx={{ typography: 'body2', color: token('text-3') }}>{none}</Box>
  return (
    <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, m: 0, p: 0, listStyle: 'none' }}>
      {entries.map(([key, value]) => (
        <Box
          component="li"
          key={key}
          className="mono"
          sx={{
            px: 0.75,
            py: 0.25,
            borderRadius: '4px',
            backgroundColor: token('sunken'),
            overflowWrap: 'anywhere',
          }}
        >
          <bdi>{value === '' ? key : `${key}=${value}`}</bdi>
        </Box>
      ))}
    </Box>
  )
}
