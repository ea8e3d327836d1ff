import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { StartupError } from './StartupError.ts'
import { testCertificate } from './testing/testCertificate.ts'

const KEY = Buffer.alloc(32, 1)
const { cert, key } = testCertificate()
const certificate = new X509Certificate(cert).toString()

let directory: string
let caFile: string
let noCertificate: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'config-'))
  caFile = join(directory, 'ca.pem')
  noCertificate = join(directory, 'key.pem')
  await writeFile(caFile, cert)
  await writeFile(noCertificate, key)
})
afterAll(async () => {
  await rm(directory, { recursive: true })
})

describe('readConfig', () => {
  test('needs nothing: the simulated fleet on this machine only, with a fresh key', () => {
    const { sessionKey, ...config } = readConfig({})
    expect(config).toEqual({
      scenario: 'fleet',
      host: '127.0.0.1',
      port: 8080,
      basePath: '/',
      frameAncestors: [],
      trustForwardedProto: false,
      drainMs: 10_000,
      branding: {},
    })
    expect(sessionKey).toHaveLength(32)
    expect(sessionKey.equals(readConfig({}).sessionKey)).toBe(false)
  })

  test('reads every variable', () => {
    const config = readConfig({
      CONTROLLER_URL: 'https://10.1.2.3:10443/',
      CONTROLLER_CA: caFile,
      CONTROLLER_SERVER_NAME: 'controller.example',
      CONTROLLER_FINGERPRINT: Array(32).fill('AB').join(':'),
      TLS_CERT: '/tls/tls.crt',
      TLS_KEY: '/tls/tls.key',
      PORT: '9443',
      HOST: '0.0.0.0',
      BASE_PATH: '/k8s/console',
      SESSION_KEY: KEY.toString('base64'),
      FRAME_ANCESTORS: 'https://rancher.example.com, https://other.example.com:8443',
      FORWARDED_PROTO: 'trust',
      LOG_LEVEL: 'debug',
      METRICS_PORT: '9090',
      DRAIN_SECONDS: '30',
      CUSTOM_PAGE_HEADER_CONTENT: 'Test system',
      CUSTOM_PAGE_HEADER_COLOR: 'green',
      SCENARIO: 'large',
    })
    expect(config).toEqual({
      controller: {
        origin: 'https://10.1.2.3:10443',
        ca: certificate,
        serverName: 'controller.example',
        fingerprint: 'ab'.repeat(32),
        insecure: false,
      },
      tls: { kind: 'files', cert: '/tls/tls.crt', key: '/tls/tls.key' },
      scenario: 'large',
      port: 9443,
      host: '0.0.0.0',
      basePath: '/k8s/console/',
      sessionKey: KEY,
      frameAncestors: ['https://rancher.example.com', 'https://other.example.com:8443'],
      trustForwardedProto: true,
      logLevel: 'debug',
      metricsPort: 9090,
      drainMs: 30_000,
      branding: { header: { text: 'Test system', colour: '#008000' } },
    })
  })

  test('takes an empty variable for an unset one', () => {
    expect(readConfig({ CONTROLLER_URL: '', PORT: '', SESSION_KEY: '' })).toMatchObject({ port: 8080 })
  })

  test('takes all certificates of the CA file and nothing else', async () => {
    const bundle = join(directory, 'bundle.pem')
    await writeFile(bundle, `# two of them\n${cert}\n${key}\n${cert}`)
    const { controller } = readConfig({ CONTROLLER_URL: 'https://controller:10443', CONTROLLER_CA: bundle })
    expect(controller?.ca).toBe(`${certificate}${certificate}`)
  })

  test('checks no certificate only on explicit request', () => {
    const CONTROLLER_URL = 'https://controller:10443'
    expect(readConfig({ CONTROLLER_URL }).controller?.insecure).toBe(false)
    expect(readConfig({ CONTROLLER_URL, CONTROLLER_TLS: 'insecure' }).controller?.insecure).toBe(true)
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['HOST', 'a b'],
    ['CONTROLLER_URL', 'controller:10443'],
    ['CONTROLLER_URL', 'ftp://controller'],
    ['CONTROLLER_URL', 'https://user:secret@controller:10443'],
    ['CONTROLLER_URL', 'https://controller:10443/v1'],
    ['CONTROLLER_TLS', 'off'],
    ['FORWARDED_PROTO', 'yes'],
    ['CONTROLLER_FINGERPRINT', 'ab:cd'],
    ['CONTROLLER_SERVER_NAME', 'a/b'],
    ['TLS', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['DRAIN_SECONDS', '1e9'],
    ['SESSION_KEY', 'c2hvcnQ='],
    ['SESSION_KEY', 'not base64 at all'],
    ['FRAME_ANCESTORS', '*'],
    ['FRAME_ANCESTORS', "https://a.example; script-src 'unsafe-inline'"],
    ['FRAME_ANCESTORS', 'https://a.example/path'],
  ])('refuses %s=%s in one line that names it, without the value', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(StartupError)
    expect(read).toThrow(new RegExp(`^${name} (must|can) [^\\n]+$`))
    expect(read).not.toThrow(value)
  })

  test.each([
    'console',
    '//evil.example/',
    '/a//b/',
    '/../',
    '/a/./b',
    '/.hidden/',
    '/a;Path=/',
    '/a b',
    '/a\r\nSet-Cookie: x',
    '/%2e/',
    '/a\\b',
    '/a?b',
    '/a#b',
  ])('S2 refuses BASE_PATH=%j', (value) => {
    expect(() => readConfig({ BASE_PATH: value })).toThrow(/^BASE_PATH must /)
  })

  test('refuses a CA file that is missing or holds no certificate', () => {
    const CONTROLLER_URL = 'https://controller:10443'
    const missing = join(directory, 'nosuch.pem')
    for (const CONTROLLER_CA of [missing, directory, noCertificate]) {
      expect(() => readConfig({ CONTROLLER_URL, CONTROLLER_CA })).toThrow(/^CONTROLLER_CA must /)
    }
  })

  test('refuses settings that contradict each other', () => {
    const CONTROLLER_URL = 'https://controller:10443'
    expect(() => readConfig({ METRICS_PORT: '9090' })).toThrow('METRICS_PORT needs CONTROLLER_URL')
    expect(() => readConfig({ CONTROLLER_TLS: 'insecure' })).toThrow('CONTROLLER_TLS needs CONTROLLER_URL')
    expect(() => readConfig({ CONTROLLER_CA: caFile })).toThrow('CONTROLLER_CA needs CONTROLLER_URL')
    expect(() => readConfig({ CONTROLLER_URL, CONTROLLER_CA: caFile, CONTROLLER_TLS: 'insecure' })).toThrow(
      'contradict',
    )
    expect(() => readConfig({ CONTROLLER_URL: 'http://controller:10443', CONTROLLER_CA: caFile })).toThrow(
      'https',
    )
    const half = () => readConfig({ TLS_CERT: caFile })
    expect(half).toThrow('TLS_CERT and TLS_KEY belong together: set both')
    const both = () => readConfig({ TLS_CERT: caFile, TLS_KEY: caFile, TLS: 'self-signed' })
    expect(both).toThrow('contradict')
    const CONTROLLER_FINGERPRINT = 'ab'.repeat(32)
    const blind = () => readConfig({ CONTROLLER_URL, CONTROLLER_FINGERPRINT, CONTROLLER_TLS: 'insecure' })
    expect(blind).toThrow('CONTROLLER_FINGERPRINT and CONTROLLER_TLS=insecure contradict')
    expect(readConfig({ TLS: 'self-signed' }).tls).toEqual({ kind: 'self-signed' })
  })
})
