import type { Controller } from '../Controller.ts'
import { EMPTY_POLICY_SET, type GroupState } from '../PolicyState.ts'
import { EMPTY_GROUP } from './groupDefaults.ts'
import { predefinedSensors } from './sensorDefaults.ts'

/** What exists as soon as a cluster is primary; members get it with their first pull. */
const FEDERAL_GROUPS: readonly GroupState[] = [
  {
    ...EMPTY_GROUP,
    name: 'fed.containers',
    cfg_type: 'federal',
    kind: 'container',
    reserved: true,
    criteria: [{ key: 'container', op: '=', value: '*' }],
  },
  { ...EMPTY_GROUP, name: 'fed.nodes', cfg_type: 'federal', kind: 'node', reserved: true },
]

/** A new primary: `controller/rest/federation.go` creates the two federal groups; the predefined sensors get federal twins. */
export function beginFederalPolicy({ state }: Controller): void {
  state.policy.federal = {
    ...EMPTY_POLICY_SET,
    groups: FEDERAL_GROUPS,
    dlp: predefinedSensors('dlp', 'fed'),
    waf: predefinedSensors('waf', 'fed'),
  }
}

/** Federal objects go with the federation. */
export function endFederalPolicy({ state }: Controller): void {
  state.policy.federal = EMPTY_POLICY_SET
}

/** What a member does when it pulls: it replaces everything federal by what the primary has (semantics.md b.13). */
export function pullFederalPolicy(member: Controller, primary: Controller): void {
  member.state.policy.federal = primary.state.policy.federal
}
