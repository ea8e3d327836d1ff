import type { SensorUseWire, SensorWire } from '~/domain/sensors/api/schema'
import type { GroupSensorsChange } from '~/domain/sensors/api/mutations'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'

/** A sensor a group may use or does use. */
export interface SensorChoice {
  readonly name: string
  readonly comment: string
  /** false: the group names it, but it does not exist. */
  readonly exists: boolean
}

/** Actions by sensor; what is not in it is not used. */
export type ChosenActions = Readonly<Record<string, string>>

export const chosenActions = (used: readonly SensorUseWire[]): ChosenActions =>
  Object.fromEntries(used.map(({ name, action }) => [name, action]))

/**
 * What a group can choose from: federated groups from federated sensors only, a cluster's own groups from its own and the
 * built-in ones (semantics.md h.4). Sensors it uses come first, those that are gone among them.
 */
export function sensorChoices(
  sensors: readonly SensorWire[],
  used: readonly SensorUseWire[],
  scope: PolicyScope,
): readonly SensorChoice[] {
  const isUsed = new Set(used.map(({ name }) => name))
  const possible = sensors
    .filter(({ name }) => name.startsWith('fed.') === (scope === 'fed'))
    .map(({ name, comment }) => ({ name, comment, exists: true }))
  const gone = used
    .filter(({ name }) => !possible.some((each) => each.name === name))
    .map(({ name }) => ({ name, comment: '', exists: false }))
  const byUse = (a: SensorChoice, b: SensorChoice) =>
    Number(isUsed.has(b.name)) - Number(isUsed.has(a.name)) || (a.name < b.name ? -1 : 1)
  return [...possible, ...gone].toSorted(byUse)
}

/** Only what differs, so that what others assigned meanwhile stays. */
export function choiceChange(
  before: ChosenActions,
  after: ChosenActions,
): Required<Omit<GroupSensorsChange, 'status'>> {
  return {
    set: Object.entries(after)
      .filter(([name, action]) => before[name] !== action)
      .map(([name, action]) => ({ name, action })),
    removed: Object.keys(before).filter((name) => after[name] === undefined),
  }
}
