import type { Controller } from './Controller.ts'
import { fedVersionOf } from './federation/versions.ts'

/** Replaces all of a cluster's containers by those of another version, such as `5.6.0`; older ones work too. */
export function upgrade({ state }: Controller, version: string): void {
  state.version = version
  state.fedVersion = fedVersionOf(version)
  const { controllers, enforcers, summary } = state.inventory
  for (const component of [...controllers, ...enforcers]) component.version = `v${version}`
  summary.component_versions = [`v${version}`]
}
