import { policyMessages } from '~/domain/policy/messages'
import { originObstacle } from '~/domain/policy/model/origin'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import type { SensorOrigin } from './model/shownOrigin'

/**
 * Why a sensor cannot be changed here. The controller does not refuse to change federated ones on a member (semantics.md
 * c.1), nor to delete the federated twins of predefined ones: both are closed here.
 */
export function useSensorObstacle(): (sensor: SensorOrigin) => string | undefined {
  const p = useMessages(policyMessages)
  const { obstacle, scope } = usePolicyTarget()
  return (sensor) => {
    if (obstacle !== undefined) return obstacle
    if (sensor.predefine) return p('readOnly.system')
    const origin = originObstacle(sensor, scope)
    return origin === undefined ? undefined : p(`readOnly.${origin}`)
  }
}
