import { fleet } from './fleet.ts'
import type { MemberSpec, Scenario } from './Scenario.ts'

/** What is wrong on a bad day, by member; the rest of the fleet is as usual. */
const TROUBLE: Readonly<Record<string, Partial<MemberSpec>>> = {
  'aks-remote2': { latencyMs: 6_000 },
  'edge-lon-01': { down: true },
  'iks-demo': { status: 'synced', down: true },
  'eks-payments-eu': { status: 'synced', latencyMs: 25_000 },
}

/** The same fleet on a bad day: slow members, members that just died, members that are gone. */
export const degraded = (): Scenario => {
  const usual = fleet()
  if (!usual.federation) return usual
  const { primary, members } = usual.federation
  return {
    ...usual,
    federation: { primary, members: members.map((member) => ({ ...member, ...TROUBLE[member.name] })) },
  }
}
