import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE, send } from '../testing/send.ts'
import { selfSignedCertificate } from '../testing/selfSignedCertificate.ts'
import { startGateway } from '../testing/startGateway.ts'
import { startStubController, type StubController } from '../testing/stubController.ts'

const CERTIFICATE = selfSignedCertificate()

let controller: StubController

beforeEach(async () => {
  controller = await startStubController({ tls: CERTIFICATE })
})
afterEach(async () => {
  await controller.close()
})

/** One call through a gateway that trusts the controller in this way. */
async function callWith(trust: { ca?: string; insecure?: boolean }) {
  const gateway = await startGateway({ controller: { origin: controller.origin, ...trust } })
  const answer = await send(gateway.origin, '/v1/eula', { headers: CONSOLE })
  await gateway.close()
  return answer
}

describe('TLS to the controller', () => {
  test('S1 a self-signed certificate is refused by default, before any request is sent', async () => {
    const answer = await callWith({})
    expect(answer.status).toBe(502)
    expect(JSON.parse(answer.body)).toMatchObject({ message: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(controller.received).toEqual([])
  })

  test('CONTROLLER_CA makes exactly its certificate trusted', async () => {
    expect((await callWith({ ca: CERTIFICATE.cert })).status).toBe(200)
    expect((await callWith({ ca: selfSignedCertificate().cert })).status).toBe(502)
  })

  test('a trusted certificate of another host is refused', async () => {
    const origin = controller.origin.replace('127.0.0.1', 'localhost')
    const gateway = await startGateway({ controller: { origin, ca: CERTIFICATE.cert } })
    const answer = await send(gateway.origin, '/v1/eula', { headers: CONSOLE })
    await gateway.close()
    expect(JSON.parse(answer.body)).toMatchObject({ message: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  })

  test('only on explicit request any certificate will do', async () => {
    expect((await callWith({ insecure: true })).status).toBe(200)
  })
})
