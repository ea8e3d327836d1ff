import { expect, test } from 'vitest'
import { hostOf, isWebhookUrl, webhookNameProblem } from './webhookProblem'

const TAKEN = new Set(['fed.hook'])

// Recordings 23 and 26.
test.each([
  ['fed.h2', undefined],
  ['fed.soc:slack_1', undefined],
  ['hook', 'needs-fed'],
  ['fed.', 'empty'],
  ['fed.a b', 'characters'],
  ['fed.hook', 'taken'],
] as const)('the name %s: %s', (name, problem) => {
  expect(webhookNameProblem(name, TAKEN)).toBe(problem)
})

test.each(['http://127.0.0.1:9999/x', 'https://hooks.slack.example.com/services/T/B/x'])(
  'the address %s is taken',
  (url) => {
    expect(isWebhookUrl(url)).toBe(true)
  },
)

test.each(['', 'ftp://x', 'hooks.example.com', 'https://', 'http:/x', 'javascript:alert(1)'])(
  'the address "%s" is refused',
  (url) => {
    expect(isWebhookUrl(url)).toBe(false)
  },
)

test('what follows the host is not shown in the list', () => {
  expect(hostOf('https://hooks.example.com/services/T/B/secret?x=1')).toBe('https://hooks.example.com/…')
  expect(hostOf('http://10.0.0.1:8080/')).toBe('http://10.0.0.1:8080')
  expect(hostOf('not an address')).toBe('not an address')
})
