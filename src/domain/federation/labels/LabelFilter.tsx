import LabelIcon from '@mui/icons-material/LabelOutlined'
import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { allLabels } from './labels'
import { useFleetNotes } from './labelStore'
import { labelMessages } from './messages'

interface Props {
  readonly chosen: readonly string[]
  readonly onChange: (labels: readonly string[]) => void
}

/** Limits a whole page to the clusters with any of the chosen labels. Absent while there are no labels. */
export function LabelFilter({ chosen, onChange }: Props) {
  const t = useMessages(labelMessages)
  const notes = useFleetNotes()
  const known = allLabels(notes.labels)
  // A link may name a label this browser does not have: it still filters, so it is still shown.
  const labels = [...known, ...chosen.filter((label) => !known.includes(label))]
  if (labels.length === 0) return null
  return (
    <Box
      role="group"
      aria-label={t('onlyLabelled')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, displayPrint: 'none' }}
    >
      <Box component="span" aria-hidden sx={{ typography: 'caption', color: token('text-3') }}>
        {t('onlyLabelled')}
      </Box>
      {labels.map((label) => {
        const isOn = chosen.includes(label)
        return (
          <Chip
            key={label}
            size="small"
            variant={isOn ? 'filled' : 'outlined'}
            icon={<LabelIcon />}
            label={<bdi>{label}</bdi>}
            aria-pressed={isOn}
            onClick={() => onChange(isOn ? chosen.filter((other) => other !== label) : [...chosen, label])}
          />
        )
      })}
    </Box>
  )
}
