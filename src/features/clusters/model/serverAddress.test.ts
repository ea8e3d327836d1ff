import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressConcern, parsePort, serverProblem } from './serverAddress'

test.each([
  '34.118.200.15',
  'nv.example.com',
  'nv.example.com.',
  'NV-1.example.com',
  'localhost',
  'a1b2c3.eu-west-1.elb.amazonaws.com',
  '2001:db8::15',
  '[2001:db8::15]',
  '::1',
  '  34.118.200.15 ',
])('accepts %j', (server) => {
  expect(serverProblem(server)).toBeUndefined()
})

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['https://nv.example.com', 'scheme'],
  ['nv.example.com:11443', 'port'],
  ['34.118.200.15:11443', 'port'],
  ['[2001:db8::15]:11443', 'port'],
  ['nv.example.com/v1', 'path'],
  ['admin@nv.example.com', 'path'],
  ['nv example', 'space'],
  ['34.118.200', 'invalid'],
  ['34.118.200.256', 'invalid'],
  ['-nv.example.com', 'invalid'],
  ['nv_1.example.com', 'invalid'],
  [`${'a'.repeat(64)}.example.com`, 'invalid'],
  ['2001:db8::15::1', 'invalid'],
])('refuses %j as %s', (server, problem) => {
  expect(serverProblem(server)).toBe(problem)
})

test('every IPv4 address is a server, and no longer one with a fifth part', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(byte, byte, byte, byte, (...bytes) => {
      expect(serverProblem(bytes.join('.'))).toBeUndefined()
      expect(serverProblem([...bytes, 1].join('.'))).toBe('invalid')
    }),
  )
})

test('never throws and answers long texts at once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void addressConcern(text)))
  expect(serverProblem('a.'.repeat(50_000))).toBe('invalid')
})

test.each([
  ['11443', 11443],
  ['1', 1],
  ['65535', 65535],
  [' 443 ', 443],
  ['0', undefined],
  ['65536', undefined],
  ['99999', undefined],
  ['', undefined],
  ['1e3', undefined],
  ['-1', undefined],
  ['11443/TCP', undefined],
])('reads the port %j as %s', (text, port) => {
  expect(parsePort(text)).toBe(port)
})

test.each([
  ['127.0.0.1', 'loopback'],
  ['0.0.0.0', 'loopback'],
  ['localhost', 'loopback'],
  ['::1', 'loopback'],
  ['10.0.0.4', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.178.20', 'private'],
  ['100.64.0.1', 'private'],
  ['fd00::1', 'private'],
  ['169.254.10.1', 'link-local'],
  ['fe80::1', 'link-local'],
  ['neuvector-svc-controller-fed-master.neuvector.svc', 'cluster-internal'],
  ['fed-master.neuvector.svc.cluster.local', 'cluster-internal'],
  ['primary', 'short-name'],
  ['203.0.113.9', 'reserved'],
  ['2001:db8::15', 'reserved'],
  ['255.255.255.255', 'reserved'],
  ['::ffff:10.0.0.4', 'private'],
  ['[fd00::1]', 'private'],
  ['nv.corp', 'local-name'],
  ['primary.fritz.local', 'local-name'],
  ['gke.example', 'local-name'],
])('asks for a second look at %s: %s', (server, concern) => {
  expect(addressConcern(server)).toBe(concern)
})

test.each(['34.118.200.15', '172.32.0.1', '100.128.0.1', 'nv.example.com', '2a00:1450::15', '', 'https://x'])(
  'has nothing to say about %j',
  (server) => {
    expect(addressConcern(server)).toBeUndefined()
  },
)
