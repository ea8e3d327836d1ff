import { describe, expect, test } from 'vitest'
import { createLog, type LogLevel } from './log.ts'

/** What is written, one object a line. */
function logTo(level: LogLevel = 'info') {
  const lines: Record<string, unknown>[] = []
  // The log writes objects.
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>)
  return { lines, log: createLog({ level, console: 'gke-one', destination: { write } }) }
}

describe('the log', () => {
  test('is one object a line, with time, level and console', () => {
    const { lines, log } = logTo()
    log.warn({ requestId: 'r-1', path: '/v1/group' }, 'the controller did not answer')
    log.debug('not at this level')
    expect(lines).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        console: 'gke-one',
        requestId: 'r-1',
        path: '/v1/group',
        msg: 'the controller did not answer',
      },
    ])
  })

  test.each(['cookie', 'x-auth-token', 'x-r-sess', 'x-auth-apikey', 'password', 'join_token', 'temp_token'])(
    'K4 never shows a field called %s, at the top or one level down',
    (field) => {
      const { lines, log } = logTo()
      log.info({ [field]: 'CANARY', headers: { [field]: 'CANARY' } }, 'x')
      expect(lines).toHaveLength(1)
      expect(JSON.stringify(lines)).not.toContain('CANARY')
    },
  )

  test('K4 hides tokens in the text of exceptions', () => {
    const { lines, log } = logTo()
    log.error({ err: new Error('bad eyJhbGciOiJSUzI1.CANARYCANARY.c2lnbmF0dXJl and token-abc:CANARY') }, 'x')
    expect(lines[0]).toMatchObject({ err: { type: 'Error', message: 'bad [redacted] and [redacted]' } })
    expect(JSON.stringify(lines)).not.toContain('CANARY')
  })
})
