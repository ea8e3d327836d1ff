import { useMessages } from '~/shared/i18n/useMessages'
import { policyMessages } from './messages'
import { originObstacle } from './model/origin'
import { usePolicyTarget } from './PolicyTarget'

/** Why an object of the page's policy cannot be changed here: the user's rights, or where it comes from. */
export function useOriginObstacle(): (object: { readonly cfg_type: string }) => string | undefined {
  const t = useMessages(policyMessages)
  const { obstacle, scope } = usePolicyTarget()
  return (object) => {
    const origin = originObstacle(object, scope)
    return obstacle ?? (origin && t(`readOnly.${origin}`))
  }
}
