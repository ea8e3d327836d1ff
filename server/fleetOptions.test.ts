import { describe, expect, test } from 'vitest'
import { readFleetOptions } from './fleetOptions.ts'

const SCENARIOS = ['standalone', 'fleet'] as const
const VALUES = { scenario: 'fleet', ports: '10443,20443', speed: '60', host: '127.0.0.1' }

describe('readFleetOptions', () => {
  test('reads the command line', () => {
    expect(readFleetOptions(VALUES, SCENARIOS)).toEqual({
      scenario: 'fleet',
      ports: [10443, 20443],
      speed: 60,
      host: '127.0.0.1',
    })
  })

  test.each([
    ['--scenario', { scenario: 'nosuch' }, '--scenario must be one of standalone, fleet'],
    ['--ports', { ports: '' }, '--ports must be ports like 10443,20443'],
    ['--ports', { ports: '10443,x' }, '--ports must be ports like 10443,20443'],
    ['--ports', { ports: '70000' }, '--ports must be ports like 10443,20443'],
    ['--ports', { ports: '1,1' }, '--ports names a port twice'],
    ['--speed', { speed: 'fast' }, '--speed must be a number'],
    ['--speed', { speed: '0' }, '--speed must be above 0'],
    ['--host', { host: 'a b' }, '--host must be a host name or an address'],
  ])('refuses a wrong %s: %j', (_, wrong, message) => {
    expect(() => readFleetOptions({ ...VALUES, ...wrong }, SCENARIOS)).toThrow(message)
  })
})
