// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renderApp } from '~/testing/renderApp'
import type { World } from '../../../../mocks/world/World'

const COOKIE = 'token-rosa:secret'
const HOUR = 3_600_000

let hour = 0

beforeEach(() => {
  // Signing in silently is rationed by time.
  hour += 1
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hour * HOUR })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Rancher knows the person behind the cookie. */
function knowRosa(world: World, role = 'fedAdmin'): void {
  world.controller('gke-one').state.rancher.people[COOKIE] = { username: 'rosa', role }
}

/** Shell and first page are compiled when a test first opens them. */
const shellIsShown = () => screen.findByLabelText('Account', {}, { timeout: 25_000 })

function signInsOf(world: World): number {
  const account = world.controller('gke-one').state.users.find(({ fullname }) => fullname === 'Rancher:rosa')
  return account?.login_count ?? 0
}

test('whoever is signed in to Rancher gets the page that was asked for, without a form', async () => {
  const { world, user, router } = await renderApp(
    '/login?next=%2Fclusters%2Flocal%2Fassets%2Fsystem-components',
    {
      rancherCookie: COOKIE,
      prepare: knowRosa,
    },
  )
  await user.click(await shellIsShown())
  expect(router.state.location.pathname).toContain('/clusters/local/assets/system-components')
  expect(await screen.findByText('rosa')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull()
  expect(signInsOf(world)).toBe(1)
})

const plan = (code: number) => (world: World) => {
  world.plan('gke-one', 'POST /v1/auth', { status: 401, body: { code, message: 'refused' } })
}

test.each([
  ['Rancher sign-ins are off (50)', 'NeuVector does not take sign-ins from Rancher', COOKIE, plan(50)],
  ['Rancher refuses its cookie (51)', 'Rancher does not accept your session', COOKIE, () => {}],
  ['there is no cookie (3)', 'You are not signed in to Rancher', '', plan(3)],
  [
    'there is no role (410)',
    'Rancher gives you no role in NeuVector',
    COOKIE,
    (world: World) => {
      knowRosa(world, '')
    },
  ],
  ['the account is blocked (47)', 'This account is blocked for a while', COOKIE, plan(47)],
  ['the password has expired (48)', 'The password of this account has expired', COOKIE, plan(48)],
] as const)(
  'when %s the page says so and tries only on request',
  async (_, title, rancherCookie, prepare) => {
    const { world, user } = await renderApp('/login', { rancherCookie, prepare })
    expect(await screen.findByRole('alert')).toHaveTextContent(title)
    expect(screen.getByRole('link', { name: 'Open Rancher' })).toHaveAttribute('target', '_top')
    expect(signInsOf(world)).toBe(0)
    knowRosa(world)
    if (rancherCookie === '') return
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await shellIsShown()).toBeVisible()
  },
)

test('licence terms come first, and are accepted for Rancher users', async () => {
  const { world, user } = await renderApp('/login', {
    rancherCookie: COOKIE,
    prepare: (prepared) => {
      knowRosa(prepared)
      prepared.controller('gke-one').state.rancher.termsAccepted = false
    },
  })
  const goOn = await screen.findByRole('button', { name: 'Accept and go on' })
  expect(goOn).toBeDisabled()
  expect(signInsOf(world)).toBe(0)
  await user.click(screen.getByRole('checkbox', { name: 'I accept the licence terms' }))
  await user.click(goOn)
  expect(await shellIsShown()).toBeVisible()
  await waitFor(() => expect(world.controller('gke-one').state.rancher.termsAccepted).toBe(true))
})

test('S9 a session that does not last is not asked for again and again', async () => {
  const { world } = await renderApp('/federation/clusters', {
    rancherCookie: COOKIE,
    prepare: (prepared) => {
      knowRosa(prepared)
      prepared.plan('gke-one', 'GET /v1/selfuser', { status: 401, body: { code: 51 }, times: 1000 })
    },
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('The session does not last')
  expect(signInsOf(world)).toBe(1)
})

test('a session that ended goes on with one press, and only then', async () => {
  const { world, user } = await renderApp('/login', { rancherCookie: COOKIE, prepare: knowRosa })
  await shellIsShown()
  world.controller('gke-one').state.sessions = {}
  await user.click(await screen.findByRole('button', { name: 'Refresh' }))
  expect(await screen.findByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
  expect(signInsOf(world)).toBe(1)
  await user.click(screen.getByRole('button', { name: 'Sign in again' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(signInsOf(world)).toBe(2)
})
