import { X509Certificate } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { selfSignedCertificate } from '../listener/selfSignedCertificate.ts'
import { CONSOLE, send } from '../testing/send.ts'
import { testCertificate } from '../testing/testCertificate.ts'
import { startGateway } from '../testing/startGateway.ts'
import { startStubController, type StubController } from '../testing/stubController.ts'
import type { ControllerAddress } from './connectToController.ts'

const CERTIFICATE = testCertificate()
const FINGERPRINT = new X509Certificate(CERTIFICATE.cert).fingerprint256.replaceAll(':', '').toLowerCase()

let controller: StubController

beforeEach(async () => {
  controller = await startStubController({ tls: CERTIFICATE })
})
afterEach(async () => {
  await controller.close()
})

/** One call through a gateway that trusts the controller in this way. */
async function callWith(trust: Partial<ControllerAddress>) {
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
    expect((await callWith({ ca: testCertificate().cert })).status).toBe(502)
  })

  test('a trusted certificate of another host is refused', async () => {
    const origin = controller.origin.replace('127.0.0.1', 'localhost')
    const gateway = await startGateway({ controller: { origin, ca: CERTIFICATE.cert } })
    const answer = await send(gateway.origin, '/v1/eula', { headers: CONSOLE })
    await gateway.close()
    expect(JSON.parse(answer.body)).toMatchObject({ message: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  })

  test('a certificate may be for another name than the address, when that name is given', async () => {
    const tls = selfSignedCertificate(['controller.example'], 1)
    await controller.close()
    controller = await startStubController({ tls })
    expect((await callWith({ ca: tls.cert, serverName: 'controller.example' })).status).toBe(200)
    expect((await callWith({ ca: tls.cert })).status).toBe(502)
    expect((await callWith({ ca: tls.cert, serverName: 'other.example' })).status).toBe(502)
  })

  test('S1 a pinned certificate needs nobody to vouch for it, and no other one is accepted', async () => {
    expect((await callWith({ fingerprint: FINGERPRINT })).status).toBe(200)
    const other = 'a'.repeat(64)
    const answer = await callWith({ fingerprint: other })
    expect(JSON.parse(answer.body)).toMatchObject({ message: 'CERTIFICATE_FINGERPRINT_MISMATCH' })
    expect((await callWith({ fingerprint: other, ca: CERTIFICATE.cert })).status).toBe(502)
    expect((await callWith({ fingerprint: FINGERPRINT, ca: testCertificate().cert })).status).toBe(502)
    expect(controller.received).toHaveLength(1)
  })

  test('nothing older than TLS 1.3 is spoken', async () => {
    await controller.close()
    controller = await startStubController({ tls: { ...CERTIFICATE, maxVersion: 'TLSv1.2' } })
    expect((await callWith({ ca: CERTIFICATE.cert })).status).toBe(502)
    expect(controller.received).toEqual([])
  })

  test('only on explicit request any certificate will do', async () => {
    expect((await callWith({ insecure: true })).status).toBe(200)
  })
})
