import { expect, test } from 'vitest'
import { createWorld } from '../../../../mocks/world/World'
import { PASSWORD } from '../../../../mocks/world/scenarios/accounts'
import { SimClient } from '../../../../mocks/world/SimClient'
import { RootListWire } from '../api/schema'
import { exportedRoots } from './exportedRoots'

const ROOTS = '/v1/scan/sigstore/root_of_trust'

test('what is exported from one cluster can be sent to another, body by body', async () => {
  const world = createWorld('fleet', { speed: 0 })
  const signedIn = async (cluster: string) => {
    const client = new SimClient(world.controller(cluster))
    await client.signIn('admin', PASSWORD)
    return client
  }
  const rootsOf = async (client: SimClient) =>
    RootListWire.parse((await client.call('GET', `${ROOTS}?with_verifiers=true`)).body).roots_of_trust.rows
  const [from, to] = [await signedIn('gke-one'), await signedIn('aks-remote2')]
  const { roots_of_trust: exported } = exportedRoots(await rootsOf(from))
  for (const { verifiers, ...root } of exported) {
    expect((await to.call('POST', ROOTS, root)).status).toBe(200)
    for (const verifier of verifiers) {
      expect((await to.call('POST', `${ROOTS}/${root.name}/verifier`, verifier)).status).toBe(200)
    }
  }
  expect(await rootsOf(to)).toEqual(await rootsOf(from))
})
