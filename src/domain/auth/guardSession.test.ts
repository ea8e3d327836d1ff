import { beforeEach, describe, expect, test } from 'vitest'
import { z } from '~/shared/api/zod'
import { ApiError } from '~/shared/api/ApiError'
import type { ApiMethod, ApiPath, Transport } from '~/shared/api/Transport'
import { guardSession } from './guardSession'
import { sessionPhase, setSessionPhase } from './sessionStore'

const refusal = new ApiError({
  kind: 'unauthenticated',
  message: 'Authentication failed',
  status: 401,
  code: 3,
})

/** A transport whose answers the test gives by hand, in the order it likes. */
function answeringByHand() {
  const pending: { path: string; resolve: (answer: unknown) => void; reject: (error: unknown) => void }[] = []
  const transport: Transport = {
    // The test decides what comes back, so the type is whatever the caller asked for.
    send: ({ path }) =>
      new Promise<never>((resolve, reject) => pending.push({ path, resolve: resolve as never, reject })),
  }
  const guarded = guardSession(transport)
  return {
    pending,
    send: (path: ApiPath, method: ApiMethod = 'GET') =>
      guarded.send({ method, path, schema: z.unknown(), clusterId: 'local' }),
  }
}

/** A session that every request finds refused. */
const refusing = () => guardSession({ send: () => Promise.reject(refusal) })
const ask = (path: ApiPath, method: ApiMethod = 'GET') =>
  refusing().send({ method, path, schema: z.unknown(), clusterId: 'local' })

beforeEach(() => setSessionPhase('none'))

describe('a refused request', () => {
  test('ends an open session', async () => {
    setSessionPhase('open')
    await expect(ask('/v1/controller')).rejects.toBe(refusal)
    expect(sessionPhase()).toBe('ended')
  })

  test('ends nothing when nobody was signed in', async () => {
    await expect(ask('/v1/selfuser')).rejects.toBe(refusal)
    expect(sessionPhase()).toBe('none')
  })

  test('ends nothing when it was forwarded to a managed cluster', async () => {
    setSessionPhase('open')
    await expect(ask('/v1/fed/cluster/c7/v1/controller')).rejects.toBe(refusal)
    expect(sessionPhase()).toBe('open')
  })

  test.each([
    ['POST', 'open'],
    ['DELETE', 'open'],
    ['PATCH', 'ended'],
  ] as const)('%s of the session itself leaves it %s', async (method, phase) => {
    setSessionPhase('open')
    await expect(ask('/v1/auth', method)).rejects.toBe(refusal)
    expect(sessionPhase()).toBe(phase)
  })

  test('ends nothing when it failed for another reason', async () => {
    setSessionPhase('open')
    const failure = new ApiError({ kind: 'forbidden', message: 'denied', status: 403, code: 25 })
    const guarded = guardSession({ send: () => Promise.reject(failure) })
    const request = {
      method: 'GET',
      path: '/v1/controller',
      schema: z.unknown(),
      clusterId: 'local',
    } as const
    await expect(guarded.send(request)).rejects.toBe(failure)
    expect(sessionPhase()).toBe('open')
  })
})

describe('while the session has ended', () => {
  test('nothing is sent but signing in', async () => {
    setSessionPhase('ended')
    const { pending, send } = answeringByHand()
    await expect(send('/v1/controller')).rejects.toMatchObject({
      kind: 'unauthenticated',
      clusterId: 'local',
      request: 'GET /v1/controller',
    })
    await expect(send('/v1/fed/cluster/c7/v1/controller')).rejects.toMatchObject({ kind: 'unauthenticated' })
    await expect(send('/v1/authority')).rejects.toMatchObject({ kind: 'unauthenticated' })
    void send('/v1/auth', 'POST')
    void send('/v1/eula')
    void send('/v1/selfuser')
    expect(pending.map(({ path }) => path)).toEqual(['/v1/auth', '/v1/eula', '/v1/selfuser'])
  })
})

describe('an answer that tells who we are', () => {
  test('opens the session after a reload', async () => {
    const { pending, send } = answeringByHand()
    const answer = send('/v1/selfuser')
    pending[0]?.resolve({})
    await answer
    expect(sessionPhase()).toBe('open')
  })

  test('does not sign in again who signed out meanwhile', async () => {
    setSessionPhase('open')
    const { pending, send } = answeringByHand()
    const answer = send('/v1/selfuser')
    setSessionPhase('none')
    pending[0]?.resolve({})
    await answer
    expect(sessionPhase()).toBe('none')
  })
})

test('a late refusal from before a new sign-in does not end the new session', async () => {
  setSessionPhase('open')
  const { pending, send } = answeringByHand()
  const slow = send('/v1/controller')
  const quick = send('/v1/enforcer')
  pending[1]?.reject(refusal)
  await expect(quick).rejects.toBe(refusal)
  expect(sessionPhase()).toBe('ended')

  setSessionPhase('open')
  pending[0]?.reject(refusal)
  await expect(slow).rejects.toBe(refusal)
  expect(sessionPhase()).toBe('open')
})
