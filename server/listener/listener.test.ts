import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { StartupError } from '../StartupError.ts'
import { send } from '../testing/send.ts'
import { type GatewayUnderTest, startGateway } from '../testing/startGateway.ts'
import { testCertificate } from '../testing/testCertificate.ts'
import { selfSignedCertificate } from './selfSignedCertificate.ts'

/** Nothing listens there, and nothing here asks it. */
const NO_CONTROLLER = { origin: 'http://127.0.0.1:1' }

let directory: string
let files: { kind: 'files'; cert: string; key: string }

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tls-'))
  files = { kind: 'files', cert: join(directory, 'tls.crt'), key: join(directory, 'tls.key') }
})
afterAll(async () => {
  await rm(directory, { recursive: true })
})

async function writePair({ cert, key }: { cert: string; key: string }): Promise<string> {
  await writeFile(files.cert, cert)
  await writeFile(files.key, key)
  return new X509Certificate(cert).fingerprint256
}

/** What a new connection is shown. */
async function served({ port }: GatewayUnderTest, options = {}): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...options })
  await once(socket, 'secureConnect')
  const { fingerprint256 } = socket.getPeerCertificate()
  socket.destroy()
  return fingerprint256
}

describe('the listener over TLS', () => {
  test('serves the given certificate and takes over a renewed one, without a restart', async () => {
    const first = await writePair(testCertificate())
    const gateway = await startGateway({ controller: NO_CONTROLLER, tls: files, reloadMs: 10 })
    expect(await served(gateway)).toBe(first)

    const second = await writePair(testCertificate())
    await vi.waitFor(async () => expect(await served(gateway)).toBe(second))
    expect(gateway.log.map(({ msg }) => msg)).toContain('the certificate was reloaded')

    await writeFile(files.key, 'half of a k')
    await vi.waitFor(() =>
      expect(gateway.troubles()).toEqual(['the changed certificate cannot be used, the old one is kept']),
    )
    expect(await served(gateway)).toBe(second)
    expect((await send(gateway.origin, '/healthz')).status).toBe(200)
    await gateway.close()
  })

  test('files that do not belong together stop the start in one line', async () => {
    await writePair({ cert: testCertificate().cert, key: testCertificate().key })
    const start = startGateway({ controller: NO_CONTROLLER, tls: files })
    await expect(start).rejects.toThrow(StartupError)
    await expect(start).rejects.toThrow(/^TLS_CERT and TLS_KEY must [^\n]+$/)
  })

  test('makes a certificate of its own that a client can be told to trust', async () => {
    const { cert } = selfSignedCertificate(['console.example', '127.0.0.1'], 1)
    const { subjectAltName, subject, validTo } = new X509Certificate(cert)
    expect(subjectAltName).toBe('DNS:console.example, IP Address:127.0.0.1')
    expect(subject).toBe('CN=console.example')
    expect(Date.parse(validTo)).toBeGreaterThan(Date.now() + 86_000_000)
    const gateway = await startGateway({ controller: NO_CONTROLLER, tls: { kind: 'self-signed' } })
    expect(gateway.origin).toMatch(/^https:/)
    expect((await send(gateway.origin, '/healthz')).status).toBe(200)
    await gateway.close()
  })

  test('speaks nothing older than TLS 1.2', async () => {
    const gateway = await startGateway({ controller: NO_CONTROLLER, tls: { kind: 'self-signed' } })
    const old = connect({
      port: gateway.port,
      host: '127.0.0.1',
      rejectUnauthorized: false,
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    })
    await expect(once(old, 'secureConnect')).rejects.toThrow(/protocol version|unsupported protocol/)
    await gateway.close()
  })
})
