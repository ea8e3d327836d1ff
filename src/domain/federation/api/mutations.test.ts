import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '~/shared/api/ApiError'
import type { FederationClient } from '~/shared/cluster/FederationClient'
import { joinMutation, promoteMutation, syncMutation, type JoinRequest } from './mutations'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const address = { server: '34.89.12.7', port: 10443 }
const request: JoinRequest = {
  name: 'edge-lon-01',
  token: 'token',
  primary: { server: '34.118.200.15', port: 11443 },
  address,
  useProxy: false,
}
const member = (fed_role: string) => ({
  fed_role,
  local_rest_info: address,
  joint_clusters: null,
  use_proxy: '',
  deploy_repo_scan_data: false,
})

interface Fake {
  readonly post: () => Promise<unknown>
  /** The role at the n-th look. */
  readonly roleAt: (look: number) => string
}

/** A federation client that answers as told, with the schema applied as the real one does. */
function fakeClient({ post, roleAt }: Fake) {
  const sent: { path: string; body: unknown }[] = []
  let looks = 0
  const client: FederationClient = {
    get: async (_path, schema) => {
      looks += 1
      const role = roleAt(looks)
      if (role === 'signed-out') throw new ApiError({ kind: 'unauthenticated', status: 401, message: '' })
      return schema.parse(member(role))
    },
    post: async (path, schema, body) => {
      sent.push({ path, body })
      return schema.parse(await post())
    },
    patch: async () => undefined,
    delete: async () => undefined,
  }
  return { client, sent }
}

const failWith = (kind: ApiError['kind']) => () => Promise.reject(new ApiError({ kind, message: '' }))

async function runJoin(fake: Fake, onAccepted?: () => void) {
  const { client, sent } = fakeClient(fake)
  const queryClient = new QueryClient()
  const { mutationFn } = joinMutation(client, queryClient)
  const values = { ...request, ...(onAccepted ? { onAccepted } : {}) }
  const result = Promise.resolve(mutationFn?.(values, { client: queryClient, meta: undefined })).catch(
    (error: unknown) => error,
  )
  await vi.runAllTimersAsync()
  return { result: await result, sent }
}

test('waits after the answer until the cluster itself says that it is managed', async () => {
  const onAccepted = vi.fn()
  const { result, sent } = await runJoin(
    { post: async () => undefined, roleAt: (look) => (look < 3 ? '' : 'joint') },
    onAccepted,
  )
  expect(result).toBe('managed')
  expect(onAccepted).toHaveBeenCalledOnce()
  expect(sent).toEqual([
    {
      path: '/v1/fed/join',
      body: {
        name: 'edge-lon-01',
        server: '34.118.200.15',
        port: 11443,
        join_token: 'token',
        joint_rest_info: address,
        use_proxy: '',
      },
    },
  ])
})

test('gives up waiting after a while and says that it is not confirmed', async () => {
  const { result } = await runJoin({ post: async () => undefined, roleAt: () => '' })
  expect(result).toBe('unconfirmed')
})

test('when no answer comes back it looks whether the join worked, and never sends it twice', async () => {
  const worked = await runJoin({ post: failWith('timeout'), roleAt: (look) => (look < 2 ? '' : 'joint') })
  expect(worked.result).toBe('managed')
  expect(worked.sent).toHaveLength(1)
  const failed = await runJoin({ post: failWith('network'), roleAt: () => '' })
  expect(failed.result).toMatchObject({ kind: 'network' })
  expect(failed.sent).toHaveLength(1)
})

test('a refusal is told at once, without looking', async () => {
  const { result } = await runJoin({
    post: failWith('conflict'),
    roleAt: () => {
      throw new Error('looked')
    },
  })
  expect(result).toMatchObject({ kind: 'conflict' })
})

test.each([
  ['the cluster is a primary now', 'master', true],
  ['the session has ended, which only a promotion does', 'signed-out', true],
  ['nothing has changed', '', false],
])('a promotion without an answer: %s', async (_, role, worked) => {
  const { client, sent } = fakeClient({ post: failWith('timeout'), roleAt: () => role })
  const { mutationFn } = promoteMutation(client)
  const values = { name: 'gke-one', address, useProxy: true }
  const result = Promise.resolve(mutationFn?.(values, { client: new QueryClient(), meta: undefined })).then(
    () => true,
    () => false,
  )
  expect(await result).toBe(worked)
  expect(sent).toHaveLength(1)
  expect(sent[0]?.body).toMatchObject({ use_proxy: 'https', deploy_repo_scan_data: false })
})

test('a sync gives what each member answered', async () => {
  const { client } = fakeClient({
    post: async () => ({ results: { a: 2, b: 203, c: 204 } }),
    roleAt: () => '',
  })
  const { mutationFn } = syncMutation(client)
  const results = await mutationFn?.(['a', 'b', 'c'], { client: new QueryClient(), meta: undefined })
  expect(Object.fromEntries(results ?? [])).toEqual({ a: 2, b: 203, c: 204 })
})
