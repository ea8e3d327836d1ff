// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import type { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { localCluster } from '~/shared/cluster/ClusterId'
import { clusterKey } from '~/shared/cluster/keys'
import { renderApp } from '~/testing/renderApp'
import type { World } from '../../../mocks/world/World'

const STANDALONE = 'k3s-store-101'

const sessionDialog = () => screen.findByRole('dialog', { name: 'Your session has ended' })
const isGone = () =>
  waitFor(() =>
    expect(screen.queryByRole('dialog', { name: 'Your session has ended' })).not.toBeInTheDocument(),
  )

/** The controller forgets every session, as after an upgrade or a time-out. */
function endSessions({ controllers }: World) {
  for (const { state } of controllers) state.sessions = {}
}

/** What a poll does after a while: the page notices that its session is gone. */
async function notice(queryClient: QueryClient) {
  await act(() => queryClient.invalidateQueries())
}

const signedInPage = () => screen.findByLabelText('Account')

test('a session that ended while a form was filled in is renewed over it, and the form can be sent', async () => {
  const { world, user } = await renderApp('/federation/clusters?dialog=promote', {
    console: STANDALONE,
    as: 'admin',
  })
  // The first dialog of a run brings its code along, which takes a while on a busy machine.
  const name = await screen.findByLabelText('Cluster name', {}, { timeout: 15_000 })
  await user.clear(name)
  await user.type(name, 'head-office')
  await user.type(screen.getByLabelText('Primary server'), '185.12.64.9')
  endSessions(world)
  await user.click(screen.getByRole('button', { name: 'Promote' }))

  const dialog = await sessionDialog()
  expect(within(dialog).getByText('Sign in to go on; this page and what you typed are kept.')).toBeVisible()
  expect(within(dialog).getByLabelText('Username')).toHaveValue('admin')
  await waitFor(() => expect(within(dialog).getByLabelText('Password')).toHaveFocus())
  await user.type(within(dialog).getByLabelText('Password'), 'Fleet-2026{Enter}')
  await isGone()

  expect(screen.getByLabelText('Cluster name')).toHaveValue('head-office')
  expect(screen.getByLabelText('Primary server')).toHaveValue('185.12.64.9')
  await user.click(screen.getByRole('button', { name: 'Promote' }))
  await waitFor(() => expect(world.controller('head-office').federationRole).toBe('primary'))
})

test('focus goes back to where it was', async () => {
  const { world, user, queryClient } = await renderApp('/federation/clusters', { as: 'admin' })
  const account = await signedInPage()
  account.focus()
  endSessions(world)
  await notice(queryClient)
  await user.type(within(await sessionDialog()).getByLabelText('Password'), 'Fleet-2026{Enter}')
  await isGone()
  expect(account).toHaveFocus()
})

test('a refused attempt stays in the dialog, which nothing but signing in closes', async () => {
  const { world, user, queryClient } = await renderApp('/federation/clusters', { as: 'rita' })
  await signedInPage()
  endSessions(world)
  await notice(queryClient)
  const dialog = await sessionDialog()
  await user.type(within(dialog).getByLabelText('Password'), 'guessed{Enter}')
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Username or password is not right')
  await user.keyboard('{Escape}')
  expect(within(dialog).getByLabelText('Username')).toHaveValue('rita')
  expect(within(dialog).queryByRole('button', { name: 'Close' })).not.toBeInTheDocument()
  await user.type(within(dialog).getByLabelText('Password'), 'Fleet-2026{Enter}')
  await isGone()
})

test('while the session has ended nothing but signing in reaches the controller', async () => {
  const { world, queryClient } = await renderApp('/federation/clusters', { as: 'admin' })
  await signedInPage()
  endSessions(world)
  await notice(queryClient)
  await sessionDialog()
  // Planned answers are used up by requests: this one must stay.
  world.plan('gke-one', 'GET /v1/fed/member', { status: 200, body: {} })
  await notice(queryClient)
  expect(world.controller('gke-one').state.faults.answers).toEqual([
    expect.objectContaining({ route: 'GET /v1/fed/member', times: 1 }),
  ])
})

test('an account that got a new password meanwhile chooses one in the dialog', async () => {
  const { world, user, queryClient } = await renderApp('/federation/clusters', {
    as: 'rita',
  })
  await signedInPage()
  endSessions(world)
  const rita = world.controller('gke-one').state.users.find(({ username }) => username === 'rita')
  if (rita) rita.mustReset = true
  await notice(queryClient)
  await user.type(within(await sessionDialog()).getByLabelText('Password'), 'Fleet-2026{Enter}')
  const reset = await screen.findByRole('dialog', { name: 'Choose a new password' })
  await user.type(within(reset).getByLabelText('New password'), 'Fleet-2027')
  await user.type(within(reset).getByLabelText('Repeat the new password'), 'Fleet-2027{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(rita?.password).toBe('Fleet-2027')
})

test('when somebody else signs in, nothing the first user could read is left', async () => {
  const { world, user, queryClient } = await renderApp('/federation/clusters', { as: 'admin' })
  await signedInPage()
  // Read by the first user on a page that is no longer open.
  const left = clusterKey(localCluster, 'secret')
  queryClient.setQueryData(left, 'for administrators')
  endSessions(world)
  await notice(queryClient)
  const dialog = await sessionDialog()
  await user.clear(within(dialog).getByLabelText('Username'))
  await user.type(within(dialog).getByLabelText('Username'), 'rita')
  await user.type(within(dialog).getByLabelText('Password'), 'Fleet-2026{Enter}')
  await isGone()
  await waitFor(() => expect(queryClient.getQueryData(left)).toBeUndefined())
  await user.click(await signedInPage())
  expect(await screen.findByText('rita')).toBeVisible()
})

test('the same user goes on with what was read before', async () => {
  const { world, user, queryClient } = await renderApp('/federation/clusters', { as: 'admin' })
  await signedInPage()
  const left = clusterKey(localCluster, 'page')
  queryClient.setQueryData(left, 'read before')
  endSessions(world)
  await notice(queryClient)
  await user.type(within(await sessionDialog()).getByLabelText('Password'), 'Fleet-2026{Enter}')
  await isGone()
  expect(queryClient.getQueryData(left)).toBe('read before')
})

test('signing in as somebody else leaves the page, forgets everything and knows the way back', async () => {
  const { world, user, router, queryClient } = await renderApp(
    '/clusters/local/assets/system-components/controllers?q=lead',
    { as: 'admin' },
  )
  await signedInPage()
  endSessions(world)
  await notice(queryClient)
  await user.click(within(await sessionDialog()).getByRole('button', { name: 'Sign in as somebody else' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  expect(screen.getByLabelText('Username')).toHaveValue('')
  expect(queryClient.getQueryCache().findAll({ queryKey: clusterKey(localCluster) })).toEqual([])

  await user.type(screen.getByLabelText('Username'), 'rita')
  await user.type(screen.getByLabelText('Password'), 'Fleet-2026{Enter}')
  await user.click(await signedInPage())
  expect(await screen.findByText('rita')).toBeVisible()
  expect(router.state.location.pathname).toBe('/clusters/local/assets/system-components/controllers')
  expect(router.state.location.search).toBe('?q=lead')
})
