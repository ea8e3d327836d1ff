import type { SensorKind } from './api/schema'

/** Address of the sensors of a kind, or of one of them, below the pages of a policy (`usePolicyTarget().path`). */
export function sensorsPath(policyPath: string, kind: SensorKind, name?: string): string {
  const list = `${policyPath}/${kind}-sensors`
  return name === undefined ? list : `${list}/${encodeURIComponent(name)}`
}
