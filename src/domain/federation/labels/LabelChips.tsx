import LabelIcon from '@mui/icons-material/LabelOutlined'
import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'
import { MetaChip } from '~/shared/ui/MetaChip'

/** The user's labels of a cluster in a row of a table. */
export function LabelChips({ labels }: { readonly labels: readonly string[] }) {
  if (labels.length === 0)
    return (
      <Box component="span" sx={{ color: token('text-3') }}>
        –
      </Box>
    )
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, maxWidth: '100%', overflow: 'hidden' }}>
      {labels.map((label) => (
        <MetaChip key={label} tone="origin-user" icon={<LabelIcon />} label={<bdi>{label}</bdi>} />
      ))}
    </Box>
  )
}
