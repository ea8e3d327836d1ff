import { expect, test } from 'vitest'
import { criteriaFaults, inputOf, overlooked, typesOf, valuesOf, wireCriteria } from './criteria'

/** `response_rule_options` of recording 23, with the random order of its lists. */
const OPTIONS = {
  'cve-report': {
    types: [
      ...['name', 'level', 'cve-critical', 'cve-high-only', 'cve-high', 'cve-medium', 'cve-name'],
      ...['cve-critical-with-fix', 'cve-high-only-with-fix', 'cve-high-with-fix'],
    ],
    name: ['name:Host.Scan.Report', 'name:Container.Scan.Report'],
    level: ['level:Critical', 'level:Error', 'level:Warning'],
  },
  'security-event': { types: ['name', 'level', 'process'], name: [], level: [] },
  compliance: { types: ['level', 'name'], name: ['name:tools/check:group/script'], level: [] },
}

const criteria = (...texts: readonly string[]) =>
  texts.map((text) => ({ type: text.slice(0, text.indexOf(':')), value: text.slice(text.indexOf(':') + 1) }))
const problems = (event: keyof typeof OPTIONS, ...texts: readonly string[]) =>
  criteriaFaults(criteria(...texts), typesOf(OPTIONS[event])).map(({ problem }) => problem)

test.each([
  // Recording 23, exchanges 3, 4, 15 and 19: the value of a level is not looked at.
  ['security-event', 'level:Critical'],
  ['cve-report', 'cve-high:3'],
  ['security-event', 'level:Warning'],
  ['security-event', 'level:zzz'],
  ['security-event', 'process:nc'],
  ['cve-report', 'cve-name:CVE-2021-44228'],
  ['cve-report', 'cve-critical-with-fix:23'],
  ['cve-report', 'cve-high-with-fix:23/30'],
  ['compliance', 'name:D.5.4'],
] as const)('%s takes %s', (event, text) => {
  expect(problems(event, text)).toEqual([])
})

test.each([
  // Recording 23, exchanges 18 and 20.
  ['security-event', 'nosuch:x', 'unsupported'],
  ['cve-report', 'process:nc', 'unsupported'],
  // validateResponseRule: whole numbers from 1 up.
  ['cve-report', 'cve-high:0', 'count'],
  ['cve-report', 'cve-high:-1', 'count'],
  ['cve-report', 'cve-medium:1.5', 'count'],
  ['cve-report', 'cve-critical:many', 'count'],
  ['cve-report', 'cve-critical:3/30', 'count'],
  ['cve-report', 'cve-critical-with-fix:3/', 'fix-count'],
  ['cve-report', 'cve-critical-with-fix:3/0', 'fix-count'],
  ['cve-report', 'cve-critical-with-fix:3/4/5', 'fix-count'],
  // The controller takes it, and it never matches.
  ['security-event', 'process: ', 'empty'],
] as const)('%s refuses %s: %s', (event, text, problem) => {
  expect(problems(event, text)).toEqual([problem])
})

test('a rule has a criterion, and each kind once', () => {
  expect(criteriaFaults([], ['name'])).toEqual([{ index: 0, field: 'type', problem: 'none' }])
  expect(criteriaFaults(criteria('level:Error', 'level:Critical'), ['level'])).toEqual([
    { index: 1, field: 'type', problem: 'duplicate' },
  ])
})

test('criteria about fixes are sent last, because the controller looks at nothing behind the first of them', () => {
  const sent = wireCriteria(criteria('cve-high-with-fix: 3/30', 'cve-name: cve-2021-44228 ', 'level:Error'))
  expect(sent).toEqual(criteria('cve-name:CVE-2021-44228', 'level:Error', 'cve-high-with-fix:3/30'))
  expect(overlooked(sent)).toEqual([])
  expect(overlooked(criteria('cve-high-with-fix:1', 'level:Error'))).toEqual(criteria('level:Error'))
})

test('offered values lose their prefix and no more; names are sorted, levels stay as they are', () => {
  expect(valuesOf(OPTIONS['cve-report'], 'name')).toEqual(['Container.Scan.Report', 'Host.Scan.Report'])
  expect(valuesOf(OPTIONS.compliance, 'name')).toEqual(['tools/check:group/script'])
  expect(valuesOf(OPTIONS['cve-report'], 'level')).toEqual(['Critical', 'Error', 'Warning'])
})

test('kinds of a newer controller are offered after the known ones, as text', () => {
  expect(typesOf({ types: ['severity', 'level', 'name'], name: [], level: [] })).toEqual([
    'name',
    'level',
    'severity',
  ])
  expect(inputOf('severity')).toBe('text')
})
