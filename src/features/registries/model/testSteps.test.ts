import { expect, test } from 'vitest'
import { testView } from './testSteps'

const step = (step_type: string, step_content: string) => ({ step_type, step_content })
const BEGIN = [step('stage', 'Test registry connection'), step('url', 'GET https://x/v2/')]
const failed = (detail: string) => [...BEGIN, step('error', `Test registry connection failed: ${detail}`)]

test.each([
  ['dial tcp: lookup x: no such host', 'reach', 'unknown-host'],
  ['dial tcp 203.0.113.77:443: i/o timeout', 'reach', 'timeout'],
  ['tls: failed to verify certificate: x509: unknown authority', 'certificate', 'certificate'],
  ['http: non-successful response (status=401 body="…")', 'credential', 'credential'],
] as const)('%s fails at %s', (detail, stage, failure) => {
  const view = testView(failed(detail), false)
  expect(view.failure).toBe(failure)
  expect(view.stages[stage]).toBe('failed')
})

test('a listing that began has everything before it done, and goes on until the images are there', () => {
  const listing = [...BEGIN, step('response', '{}'), step('stage', 'Get registry repository list')]
  expect(testView(listing, true).stages).toEqual({
    reach: 'done',
    certificate: 'done',
    credential: 'done',
    listing: 'running',
  })
  const images = step(
    'images',
    'Registry: https://x/, repository: team/app, tag: 1.0\nRegistry: https://x/, repository: team/app, tag: 2.0\n',
  )
  expect(testView([...listing, images], false)).toMatchObject({
    stages: { listing: 'done' },
    images: ['team/app:1.0', 'team/app:2.0'],
  })
})

test('a test that found nothing is done, with no image', () => {
  expect(testView([...BEGIN, step('images', '')], false)).toMatchObject({ failure: undefined, images: [] })
})
