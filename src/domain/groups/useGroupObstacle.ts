import { policyMessages } from '~/domain/policy/messages'
import { originObstacle } from '~/domain/policy/model/origin'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'

/** Why the profiles of this group cannot be edited here; those of learned groups can. */
export function useGroupObstacle(group: { readonly cfg_type: string }): string | undefined {
  const p = useMessages(policyMessages)
  const { obstacle, scope } = usePolicyTarget()
  const origin = originObstacle(group, scope)
  if (obstacle !== undefined) return obstacle
  return origin === 'federated' || origin === 'crd' ? p(`readOnly.${origin}`) : undefined
}
