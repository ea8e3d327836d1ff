import { useOriginObstacle } from '~/domain/policy/useOriginObstacle'
import { shownOrigin, type SensorOrigin } from './model/shownOrigin'

/**
 * Why a sensor cannot be changed here. The controller does not refuse to change federated ones on a member (semantics.md
 * c.1), nor to delete the federated twins of predefined ones: both are closed here.
 */
export function useSensorObstacle(): (sensor: SensorOrigin) => string | undefined {
  const obstacleOf = useOriginObstacle()
  return (sensor) => obstacleOf(shownOrigin(sensor))
}
