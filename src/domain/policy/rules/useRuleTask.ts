import { useMessages } from '~/shared/i18n/useMessages'
import { startTaskOfEach } from '~/shared/ui/tasks/startTaskOfEach'
import { policyMessages } from '../messages'
import { usePolicyTarget } from '../PolicyTarget'
import { useFollowRollout } from '../useFollowRollout'

/** Where the tray leads to, and what it calls what follows. */
export interface RuleTaskPlace {
  /** The page of the list, below the policy's own path. */
  readonly page: string
  /** How the tray calls the way of a federated change to the members. */
  readonly track: string
}

interface RuleTask<Rule> {
  readonly title: string
  readonly rules: readonly Rule[]
  readonly run: (rule: Rule) => Promise<void>
}

/**
 * Does the same to several rules of a list as a task with a result for each. One after the other: every write takes the
 * lock of the configuration, and who waits 20 s for it is refused (500/19).
 */
export function useRuleTask<Rule extends { readonly id: number }>({ page, track }: RuleTaskPlace) {
  const t = useMessages(policyMessages)
  const { scope, clusterName, path } = usePolicyTarget()
  const followRollout = useFollowRollout()
  return ({ title, rules, run }: RuleTask<Rule>) =>
    startTaskOfEach({
      title,
      cluster: clusterName,
      to: `${path}/${page}`,
      items: rules,
      nameOf: ({ id }) => t('rules.name', { id }),
      runItem: async (rule) => {
        await run(rule)
        if (scope === 'fed') followRollout(track)
        return undefined
      },
      summarize: (done, total) => t('rules.summary', { done, total }),
      atOnce: 1,
    })
}
