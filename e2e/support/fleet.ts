import { SimClient } from '../../mocks/world/SimClient.ts'
import type { World } from '../../mocks/world/World.ts'
import { FLEET_PASSWORD } from './signIn.ts'

/** The id of a member in the addresses of its primary's console. */
export function memberId(world: World, name: string, primary = 'gke-one'): string {
  const { members } = world.controller(primary).state.federation
  const member = members.find((candidate) => candidate.name === name)
  if (!member) throw new Error(`${primary} has no member ${name}`)
  return member.id
}

/** The API of a cluster as somebody else uses it meanwhile, without the page. */
export async function apiOf(world: World, cluster: string, username = 'admin'): Promise<SimClient> {
  const client = new SimClient(world.controller(cluster))
  await client.signIn(username, FLEET_PASSWORD)
  return client
}

/** A join token that somebody on the primary generated just now, valid for an hour. */
export async function issueToken(world: World, primary = 'gke-one'): Promise<string> {
  const client = await apiOf(world, primary)
  const { body } = await client.call('GET', '/v1/fed/join_token?token_duration=60')
  if (typeof body !== 'object' || body === null || !('join_token' in body)) {
    throw new Error(`${primary} gave no join token`)
  }
  return String(body.join_token)
}
