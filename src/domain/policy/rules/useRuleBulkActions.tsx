import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import OffIcon from '@mui/icons-material/PauseOutlined'
import OnIcon from '@mui/icons-material/PlayArrowOutlined'
import { useMessages } from '~/shared/i18n/useMessages'
import type { BulkAction } from '~/shared/ui/table/types'
import { policyMessages } from '../messages'
import { usePolicyTarget } from '../PolicyTarget'
import { useRuleTask, type RuleTaskPlace } from './useRuleTask'

interface Options<Rule> extends RuleTaskPlace {
  /** Whether a rule can be switched together with others. */
  readonly canSwitch: (rule: Rule) => boolean
  readonly canDelete: (rule: Rule) => boolean
  readonly switchOne: (rule: Rule, isOn: boolean) => Promise<void>
  /** Asks under this title; resolves with what deletes one of the rules, or with undefined when the person backs out. */
  readonly askToDelete: (
    rules: readonly Rule[],
    title: string,
  ) => Promise<((rule: Rule) => Promise<void>) | undefined>
}

/** Switching and deleting several rules of a list at once, as a task; nothing for those who only read. */
export function useRuleBulkActions<Rule extends { readonly id: number; readonly disable: boolean }>(
  options: Options<Rule>,
): readonly BulkAction<Rule>[] {
  const { canSwitch, canDelete, switchOne, askToDelete } = options
  const t = useMessages(policyMessages)
  const { obstacle } = usePolicyTarget()
  const startTask = useRuleTask<Rule>(options)

  const switchRules = (rules: readonly Rule[], isOn: boolean) => {
    const title = t(isOn ? 'rules.onTask' : 'rules.offTask', { count: rules.length })
    startTask({ title, rules, run: (rule) => switchOne(rule, isOn) })
  }
  const deleteRules = async (rules: readonly Rule[]) => {
    const title = t('rules.deleteTask', { count: rules.length })
    const deleteOne = await askToDelete(rules, title)
    if (deleteOne) startTask({ title, rules, run: deleteOne })
  }

  if (obstacle !== undefined) return []
  return [
    {
      id: 'off',
      label: (count, total) => t('rules.offSome', { count, total }),
      icon: <OffIcon />,
      appliesTo: (rule) => !rule.disable && canSwitch(rule),
      onSelect: (rules) => switchRules(rules, false),
    },
    {
      id: 'on',
      label: (count, total) => t('rules.onSome', { count, total }),
      icon: <OnIcon />,
      appliesTo: (rule) => rule.disable && canSwitch(rule),
      onSelect: (rules) => switchRules(rules, true),
    },
    {
      id: 'delete',
      label: (count, total) => t('rules.deleteSome', { count, total }),
      icon: <DeleteIcon />,
      danger: true,
      appliesTo: canDelete,
      onSelect: (rules) => void deleteRules(rules),
    },
  ]
}
