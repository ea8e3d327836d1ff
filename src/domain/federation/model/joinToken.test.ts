import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJoinToken } from './joinToken'

const encode = (value: unknown) => btoa(JSON.stringify(value))

/** Tokens hold host names and tickets: plain ASCII. */
const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 60 })

test('reads back every address a primary can put into a token', () => {
  fc.assert(
    fc.property(ascii, fc.integer({ min: 0, max: 65_535 }), ascii, (server, port, ticket) => {
      const token = encode({ s: server, p: port, t: `t${ticket}` })
      expect(readJoinToken(token)).toEqual({ server, port })
    }),
  )
})

test('a token survives what copying adds: line breaks and spaces anywhere', () => {
  const token = encode({ s: '34.118.200.15', p: 11443, t: 'ticket' })
  const broken = `  ${token.slice(0, 20)}\n${token.slice(20, 40)}\r\n ${token.slice(40)}\n`
  expect(readJoinToken(broken)).toEqual({ server: '34.118.200.15', port: 11443 })
})

test('a token may come without an address, which the person then has to type', () => {
  expect(readJoinToken(encode({ t: 'ticket' }))).toEqual({ server: '', port: 0 })
})

test.each([
  ['nothing', ''],
  ['no base64', '!!!'],
  ['base64 of something else', btoa('hello')],
  ['JSON without a ticket', encode({ s: '34.118.200.15', p: 11443 })],
  ['an empty ticket', encode({ s: 'x', p: 1, t: '' })],
  ['a port that is no number', encode({ s: 'x', p: '11443', t: 'ticket' })],
  ['a list', encode([1, 2])],
  ['the first half of a token', encode({ s: '34.118.200.15', p: 11443, t: 'ticket' }).slice(0, 30)],
])('says at once that %s is no token', (_, text) => {
  expect(readJoinToken(text)).toBeUndefined()
})

test('never throws, whatever is pasted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readJoinToken(text)
    }),
  )
})
