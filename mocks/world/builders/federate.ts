import type { Controller } from '../../controller/Controller.ts'
import type { MemberState } from '../../controller/ControllerState.ts'
import type { MemberSpec, Scenario } from '../scenarios/Scenario.ts'
import { olderFederalPolicy, seedFederalPolicy } from './federalPolicy.ts'
import { hex, seededRandom } from './random.ts'

/** Federal edits already made when a scenario begins; members that are behind applied fewer. */
const REVISION = 7

/** Puts the clusters of a scenario into their federation, as if they had joined long ago. */
export function federate(controllers: readonly Controller[], scenario: Scenario, nowMs: number): void {
  if (!scenario.federation) return
  const find = (name: string) => controllers.find((controller) => controller.clusterName === name)
  const primary = find(scenario.federation.primary)
  if (!primary) throw new Error(`No cluster ${scenario.federation.primary} to lead the federation`)
  promote(primary, nowMs)
  seedFederalPolicy(primary, nowMs)
  for (const spec of scenario.federation.members) {
    const member = find(spec.name)
    if (!member) throw new Error(`No cluster ${spec.name} to join the federation`)
    primary.state.federation.members.push(join(primary, member, spec, nowMs))
  }
  primary.state.federation.members.sort((a, b) => a.name.localeCompare(b.name))
}

const idOf = (name: string) => hex(seededRandom(`cluster ${name}`), 32)

function promote(primary: Controller, nowMs: number): void {
  const [own] = primary.addresses
  Object.assign(primary.state.federation, {
    role: 'master',
    localRestInfo: own?.fed ?? { server: '', port: 0 },
    masterId: idOf(primary.clusterName),
    ticketSecret: idOf(`ticket ${primary.clusterName}`),
    revision: REVISION,
    // Members that begin out of sync stay so for a while before they are told.
    lastEditAtMs: nowMs + 30_000,
    lastPingAtMs: nowMs,
  } satisfies Partial<typeof primary.state.federation>)
}

function join(primary: Controller, member: Controller, spec: MemberSpec, nowMs: number): MemberState {
  const id = idOf(spec.name)
  const [own] = member.addresses
  const restInfo = own?.rest ?? { server: '', port: 0 }
  const upToDate = spec.status === 'synced'
  member.state.faults.down = spec.down ?? false
  member.state.faults.latencyMs = spec.latencyMs ?? 0
  Object.assign(member.state.federation, {
    role: 'joint',
    localRestInfo: restInfo,
    nextPollAtMs: nowMs + (spec.pollsAfterS ?? 60) * 1000,
    joined: {
      id,
      masterId: primary.state.federation.masterId,
      masterName: primary.clusterName,
      master: primary.state.federation.localRestInfo,
      ownStatus: 'joined',
      masterStatus: 'connected',
      visibleAtMs: 0,
    },
  } satisfies Partial<typeof member.state.federation>)
  // A cluster whose first sync is not done holds nothing federal yet.
  if (spec.status !== 'joined' && spec.status !== 'pending') {
    const { federal } = primary.state.policy
    member.state.policy.federal = upToDate ? federal : olderFederalPolicy(federal)
  }
  return {
    id,
    name: spec.name,
    restInfo,
    restVersion: member.state.fedVersion,
    status: spec.status,
    listedAtMs: 0,
    failedPings: spec.status === 'disconnected' ? 3 : 0,
    revision: upToDate ? REVISION : REVISION - 1,
  }
}
