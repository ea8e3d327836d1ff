import AddIcon from '@mui/icons-material/AddOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useState } from 'react'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { lazyPart } from '~/shared/ui/lazyPart'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import type { SensorKind, SensorRuleWire, SensorWire } from './api/schema'
import { messages } from './messages'
import { PatternList } from './PatternList'
import { useRemoveSensorRule } from './useRemoveSensorRule'
import { useSensorObstacle } from './useSensorObstacle'

const RuleDialog = lazyPart(async () => (await import('./rule/RuleDialog')).RuleDialog)

interface Props {
  readonly kind: SensorKind
  readonly sensor: SensorWire
}

interface OpenDialog {
  /** The sensor as it was when the dialog opened: what the person's decision rests on. */
  readonly base: SensorWire
  readonly rule: SensorRuleWire | undefined
}

/** The rules of a sensor with their patterns, and what adds, edits and removes them. */
export function SensorRules({ kind, sensor }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const obstacle = useSensorObstacle()(sensor)
  const [dialog, setDialog] = useState<OpenDialog>()
  const remove = useRemoveSensorRule(kind)
  const isOff = obstacle !== undefined
  const rules = sensor.rules.toSorted((a, b) => a.name.localeCompare(b.name, language, { numeric: true }))
  return (
    <section>
      <SectionTitle note={formatNumber(rules.length, language)}>{t('rules')}</SectionTitle>
      <Box sx={{ mb: 0.5, typography: 'caption', color: token('text-3') }}>
        {t(rules.length === 0 ? 'noRules' : 'ruleNote')}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rules.map((rule) => (
          <Box component="li" key={rule.name} sx={{ py: 1, borderBottom: `1px solid ${token('border')}` }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 28 }}>
              <Box sx={{ flex: 1, minWidth: 0, fontWeight: 500, overflowWrap: 'anywhere' }}>
                <bdi>{rule.name}</bdi>
              </Box>
              <IconButton
                aria-label={t('editRule', { name: rule.name })}
                disabled={isOff}
                title={obstacle}
                onClick={() => setDialog({ base: sensor, rule })}
              >
                <EditIcon />
              </IconButton>
              <IconButton
                aria-label={t('removeRule', { name: rule.name })}
                disabled={isOff}
                title={obstacle}
                onClick={() => void remove(sensor, rule)}
              >
                <DeleteIcon />
              </IconButton>
            </Box>
            <PatternList patterns={rule.patterns} />
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <Button
          startIcon={<AddIcon />}
          disabled={isOff}
          title={obstacle}
          onClick={() => setDialog({ base: sensor, rule: undefined })}
        >
          {t('addRule')}
        </Button>
      </Box>
      {dialog && (
        <RuleDialog kind={kind} base={dialog.base} rule={dialog.rule} onClose={() => setDialog(undefined)} />
      )}
    </section>
  )
}
