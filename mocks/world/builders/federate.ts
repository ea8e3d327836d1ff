import type { Controller } from '../../controller/Controller.ts'
import type { MemberState } from '../../controller/ControllerState.ts'
import { copyFederalRegistries } from '../../controller/registries/fedRegistries.ts'
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
    // What was shared long ago is there from the start; who is behind or down gets it with a later poll.
    if (spec.status === 'synced') copyFederalRegistries(member, primary)
  }
  for (const name of scenario.federation.unaware ?? []) {
    const former = find(name)
    if (!former) throw new Error(`No cluster ${name} to be removed`)
    // Joined like the others; only that the primary has no entry for it.
    join(primary, former, { name, status: 'synced' }, nowMs)
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
  Object.assign(member.state.faults, structuredClone(spec.faults ?? {}))
  member.state.federation.localRestInfo = restInfo
  // It left by force and stands alone again; only the primary still lists it.
  if (spec.status === 'left') return entryOf(member, spec)
  Object.assign(member.state.federation, {
    role: 'joint',
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
    member.state.policy.federal = spec.status === 'synced' ? federal : olderFederalPolicy(federal)
  }
  return entryOf(member, spec)
}

function entryOf({ state }: Controller, spec: MemberSpec): MemberState {
  const upToDate = spec.status === 'synced'
  return {
    id: idOf(spec.name),
    name: spec.name,
    restInfo: state.federation.localRestInfo,
    restVersion: state.fedVersion,
    status: spec.status,
    listedAtMs: 0,
    kubeUid: state.kubeUid,
    failedPings: spec.status === 'disconnected' ? 3 : 0,
    revision: upToDate ? REVISION : REVISION - 1,
  }
}
