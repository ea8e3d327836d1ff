import { StartupError } from './StartupError.ts'

/**
 * The scenario with this name.
 * @param option what the person set: "SCENARIO" or "--scenario".
 * @throws StartupError that lists the names there are.
 */
export function chooseScenario<S extends string>(name: string, scenarios: readonly S[], option: string): S {
  const scenario = scenarios.find((known) => known === name)
  if (scenario === undefined) throw new StartupError(`${option} must be one of ${scenarios.join(', ')}`)
  return scenario
}
