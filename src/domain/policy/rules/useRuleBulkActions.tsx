import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import OffIcon from '@mui/icons-material/PauseOutlined'
import OnIcon from '@mui/icons-material/PlayArrowOutlined'
import { useMessages } from '~/shared/i18n/useMessages'
import type { BulkAction } from '~/shared/ui/table/types'
import { policyMessages } from '../messages'
import { usePolicyTarget } from '../PolicyTarget'

interface Options<Rule> {
  /** Whether a rule can be switched together with others. */
  readonly canSwitch: (rule: Rule) => boolean
  readonly canDelete: (rule: Rule) => boolean
  readonly onSwitch: (rules: readonly Rule[], isOn: boolean) => void
  readonly onDelete: (rules: readonly Rule[]) => void
}

/** What can be done with several rules of a list at once; nothing for those who only read. */
export function useRuleBulkActions<Rule extends { readonly disable: boolean }>(
  options: Options<Rule>,
): readonly BulkAction<Rule>[] {
  const { canSwitch, canDelete, onSwitch, onDelete } = options
  const t = useMessages(policyMessages)
  const { obstacle } = usePolicyTarget()
  if (obstacle !== undefined) return []
  return [
    {
      id: 'off',
      label: (count, total) => t('rules.offSome', { count, total }),
      icon: <OffIcon />,
      appliesTo: (rule) => !rule.disable && canSwitch(rule),
      onSelect: (rules) => onSwitch(rules, false),
    },
    {
      id: 'on',
      label: (count, total) => t('rules.onSome', { count, total }),
      icon: <OnIcon />,
      appliesTo: (rule) => rule.disable && canSwitch(rule),
      onSelect: (rules) => onSwitch(rules, true),
    },
    {
      id: 'delete',
      label: (count, total) => t('rules.deleteSome', { count, total }),
      icon: <DeleteIcon />,
      danger: true,
      appliesTo: canDelete,
      onSelect: onDelete,
    },
  ]
}
