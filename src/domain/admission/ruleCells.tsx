import AllowIcon from '@mui/icons-material/CheckOutlined'
import DenyIcon from '@mui/icons-material/BlockOutlined'
import MonitorIcon from '@mui/icons-material/VisibilityOutlined'
import OffIcon from '@mui/icons-material/PauseOutlined'
import ProtectIcon from '@mui/icons-material/ShieldOutlined'
import Box from '@mui/material/Box'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { IconLabel } from '~/shared/ui/IconLabel'
import type { AdmissionRuleWire } from './api/schema'
import { messages } from './messages'
import { isDeny } from './model/ruleBody'

interface RuleProps {
  readonly rule: AdmissionRuleWire
}

/** Allow is quiet, deny is red with an icon. */
export function RuleAction({ rule }: RuleProps) {
  const t = useMessages(messages)
  if (!isDeny(rule)) {
    return (
      <IconLabel icon={<AllowIcon />} colour={token('text-2')}>
        {t('allow')}
      </IconLabel>
    )
  }
  return (
    <IconLabel icon={<DenyIcon />} colour={token('state-error')} isLoud={!rule.disable}>
      {t('deny')}
    </IconLabel>
  )
}

/** A rule that is off is what people look for; one that is on is the normal case. */
export function RuleState({ rule }: RuleProps) {
  const t = useMessages(messages)
  if (!rule.disable)
    return (
      <Box component="span" sx={{ color: token('text-2') }}>
        {t('on')}
      </Box>
    )
  return (
    <IconLabel icon={<OffIcon />} colour={token('text-3')} isLoud>
      {t('off')}
    </IconLabel>
  )
}

const MODES = {
  monitor: { icon: <MonitorIcon />, colour: token('mode-monitor') },
  protect: { icon: <ProtectIcon />, colour: token('mode-protect') },
} as const

/** The mode that counts; a mode this version does not know is shown raw. */
function AdmissionMode({ mode }: { readonly mode: string }) {
  const t = useMessages(messages)
  if (mode !== 'monitor' && mode !== 'protect') return mode
  return <IconLabel {...MODES[mode]}>{t(`mode.${mode}`)}</IconLabel>
}

/** A deny rule's own mode, or the one it follows; nothing for rules that allow. */
export function RuleMode({ rule, globalMode }: RuleProps & { readonly globalMode: string | undefined }) {
  const t = useMessages(messages)
  if (!isDeny(rule)) return null
  if (rule.rule_mode !== '') return <AdmissionMode mode={rule.rule_mode} />
  return (
    <Box component="span" sx={{ color: token('text-3') }}>
      {globalModeText(t, globalMode)}
    </Box>
  )
}

type Words = Translate<(typeof messages)['en']>

/** A mode in words; one this version does not know raw. */
export const modeText = (t: Words, mode: string) =>
  mode === 'monitor' || mode === 'protect' ? t(`mode.${mode}`) : mode

/** "Global (Protect)"; the mode is each cluster's own where there is more than one. */
export const globalModeText = (t: Words, mode: string | undefined) =>
  mode === undefined ? t('modeGlobal') : t('modeGlobalIs', { mode: modeText(t, mode) })
