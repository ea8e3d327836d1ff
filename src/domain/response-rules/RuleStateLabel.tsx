import OffIcon from '@mui/icons-material/PauseOutlined'
import { useMessages } from '~/shared/i18n/useMessages'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import { messages } from './messages'

/** Whether a rule is evaluated. */
export function RuleStateLabel({ rule }: { readonly rule: { readonly disable: boolean } }) {
  const t = useMessages(messages)
  if (rule.disable) return <StatusLabel tone="offline" icon={<OffIcon />} word={t('off')} />
  return <StatusLabel tone="ok" word={t('on')} />
}
