import { describe, expect, test } from 'vitest'
import { coversPorts, readPorts } from './ports'
import { findShadowed } from './ruleOverlap'

describe('ports as the controller reads them', () => {
  test.each([
    ['', 'any'],
    ['any', 'any'],
    ['tcp/80,tcp/8080-8090', 'tcp/80,tcp/8080-8090'],
    ['udp/53 tcp/5432', 'tcp/5432,udp/53'],
    ['tcp/any, tcp/80', 'tcp/any'],
    ['icmp,80', 'tcp/80,icmp'],
    ['tcp/0-65535', 'tcp/any'],
  ])('%j is stored as %s', (text, stored) => {
    expect(readPorts(text)).toMatchObject({ ok: true, text: stored })
  })

  test.each([
    ['tcp/99999', 'tcp/99999', 'range'],
    ['80, tcp/90-80', 'tcp/90-80', 'order'],
    ['TCP/80', 'TCP/80', 'format'],
    ['http', 'http', 'format'],
    ['-1', '-1', 'format'],
    ['icmp/any', 'icmp/any', 'format'],
  ])('%j is refused because of %s (%s)', (text, token, problem) => {
    expect(readPorts(text)).toEqual({ ok: false, token, problem })
  })

  test('a bare number is TCP only, and says so', () => {
    expect(readPorts('443 udp/53')).toMatchObject({ text: 'tcp/443,udp/53', bare: ['443'] })
  })

  test('ranges next to each other cover what spans both', () => {
    expect(coversPorts('tcp/80,tcp/81-90', 'tcp/80-85')).toBe(true)
    expect(coversPorts('tcp/80,tcp/82-90', 'tcp/80-85')).toBe(false)
    expect(coversPorts('any', 'icmp')).toBe(true)
    expect(coversPorts('tcp/any,udp/any', 'any')).toBe(false)
  })
})

describe('rules that never decide anything', () => {
  const rule = {
    from: 'fed.a',
    to: 'fed.b',
    ports: 'any',
    applications: ['any'],
    action: 'allow',
    comment: '',
    disable: false,
  }
  const found = (...rules: Partial<typeof rule>[]) =>
    findShadowed(rules.map((given, key) => ({ key, content: { ...rule, ...given } })))

  test('are found behind one that covers them, by groups, ports and applications', () => {
    expect(found({ ports: 'tcp/1-100' }, { ports: 'tcp/80', action: 'deny' })).toEqual([
      { key: 1, by: 0, isDuplicate: false },
    ])
    expect(found({ from: 'fed.containers' }, {})).toEqual([{ key: 1, by: 0, isDuplicate: true }])
    expect(found({ applications: ['HTTP', 'SSL'] }, { applications: ['SSL'] })).toHaveLength(1)
  })

  test('are not behind one that is off, comes later, or covers less', () => {
    expect(found({ disable: true }, {})).toEqual([])
    expect(found({ ports: 'tcp/80' }, {})).toEqual([])
    expect(found({ from: 'fed.containers' }, { from: 'fed.nodes' })).toEqual([])
    expect(found({ applications: ['HTTP'] }, {})).toEqual([])
  })
})
