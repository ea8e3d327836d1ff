// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { noNotes, withLabels } from '~/domain/federation/labels/labels'
import { updateFleetNotes } from '~/domain/federation/labels/labelStore'
import { renderApp } from '~/testing/renderApp'

const HOME = '/federation/clusters'
const openMenu = async (app: Awaited<ReturnType<typeof renderApp>>) => {
  await app.user.click(await screen.findByRole('button', { name: 'Multiple Clusters' }))
  return screen.findByRole('menu', { name: 'Multiple Clusters' })
}
const openSwitcher = async (app: Awaited<ReturnType<typeof renderApp>>) => {
  await app.user.click(await screen.findByRole('button', { name: /^Switch cluster/ }))
  return screen.findByRole('dialog', { name: 'Switch cluster' })
}

describe('Multiple Clusters menu', () => {
  test('of a local administrator of a standalone cluster offers both ways into a federation', async () => {
    const app = await renderApp(HOME, { as: 'admin', console: 'k3s-store-101' })
    const menu = await openMenu(app)
    await waitFor(() => expect(menu).toHaveAccessibleDescription(/Not in a federation/))
    expect(within(menu).getByRole('menuitem', { name: /^Promote to primary/ })).toBeEnabled()
    expect(within(menu).getByRole('menuitem', { name: /^Join a federation/ })).toBeEnabled()
    expect(within(menu).queryByRole('menuitem', { name: /^Generate join token/ })).not.toBeInTheDocument()
  })

  test('tells an administrator of a directory why promoting is off', async () => {
    const app = await renderApp(HOME, { as: 'lena', console: 'k3s-store-101' })
    const menu = await openMenu(app)
    const promote = await within(menu).findByRole('menuitem', { name: /^Promote to primary/ })
    expect(promote).toHaveAttribute('aria-disabled', 'true')
    expect(promote).toHaveTextContent('ldap1')
    expect(within(menu).getByRole('menuitem', { name: /^Join a federation/ })).not.toHaveAttribute(
      'aria-disabled',
      'true',
    )
  })

  test('tells a federated reader what a token needs', async () => {
    const app = await renderApp(HOME, { as: 'fred' })
    const menu = await openMenu(app)
    await waitFor(() => expect(menu).toHaveAccessibleDescription(/Primary of 8 managed clusters/))
    const generate = within(menu).getByRole('menuitem', { name: /^Generate join token/ })
    expect(generate).toHaveAttribute('aria-disabled', 'true')
    expect(generate).toHaveTextContent('fedReader')
  })

  test('of a managed cluster names its primary', async () => {
    const app = await renderApp(HOME, { as: 'admin', console: 'edge-lon-01' })
    const menu = await openMenu(app)
    await waitFor(() => expect(menu).toHaveAccessibleDescription(/Managed by gke-one/))
    expect(within(menu).queryByRole('menuitem', { name: /^Promote to primary/ })).not.toBeInTheDocument()
  })

  test('leads to the list by keyboard', async () => {
    const app = await renderApp('/clusters/local/assets/system-components', { as: 'admin' })
    await openMenu(app)
    await app.user.keyboard('{Enter}')
    await waitFor(() => {
      expect(app.router.state.location.pathname).toBe(HOME)
    })
  })
})

describe('cluster switcher', () => {
  afterEach(() => updateFleetNotes(() => noNotes))

  test('keeps the page and drops what belongs to the old cluster', async () => {
    const app = await renderApp('/clusters/local/assets/system-components/controllers?q=x', { as: 'admin' })
    const dialog = await openSwitcher(app)
    await app.user.type(await within(dialog).findByRole('combobox'), 'lon')
    await app.user.keyboard('{Enter}')
    const lon = app.world
      .controller('gke-one')
      .state.federation.members.find((member) => member.name === 'edge-lon-01')
    await waitFor(() => {
      expect(app.router.state.location.pathname).toBe(
        `/clusters/${lon?.id}/assets/system-components/controllers`,
      )
    })
    expect(app.router.state.location.search).toBe('')
    expect(await screen.findByRole('button', { name: 'Switch cluster, now edge-lon-01' })).toBeVisible()
  })

  test('says why a cluster cannot be opened and skips it', async () => {
    const app = await renderApp(HOME, { as: 'admin' })
    const dialog = await openSwitcher(app)
    const lost = await within(dialog).findByRole('option', { name: /rhos-remote-aws/ })
    expect(lost).toHaveAttribute('aria-disabled', 'true')
    expect(lost).toHaveTextContent('Cannot be opened: Disconnected')
    await app.user.click(lost)
    expect(app.router.state.location.pathname).toBe(HOME)
  })

  test('keeps pinned clusters on top, and has the recent ones next', async () => {
    const app = await renderApp(HOME, { as: 'admin' })
    const dialog = await openSwitcher(app)
    const filter = await within(dialog).findByRole('combobox')
    await app.user.type(filter, 'lon')
    await app.user.keyboard('{Control>}p{/Control}')
    expect(within(dialog).getByRole('status')).toHaveTextContent('edge-lon-01 is pinned to the top')
    await app.user.clear(filter)
    const [first] = within(dialog).getAllByRole('option')
    expect(first).toHaveAccessibleName(/edge-lon-01.*Pinned/)
    await app.user.clear(filter)
    await app.user.type(filter, 'remote2{Enter}')
    const again = await openSwitcher(app)
    expect(within(again).getAllByRole('option')[0]).toHaveAccessibleName(/edge-lon-01.*Pinned/)
    await app.user.keyboard('{Control>}p{/Control}')
    expect(within(again).getByRole('status')).toHaveTextContent('edge-lon-01 is no longer pinned')
  })

  test('shows the clusters with a label only', async () => {
    const app = await renderApp(HOME, { as: 'admin' })
    const members = app.world.controller('gke-one').state.federation.members
    const lon = members.find((member) => member.name === 'edge-lon-01')
    updateFleetNotes((notes) => withLabels(notes, lon?.id ?? '', ['edge']))
    const dialog = await openSwitcher(app)
    const label = await within(dialog).findByRole('button', { name: 'edge' })
    await app.user.click(label)
    expect(within(dialog).getAllByRole('option')).toHaveLength(1)
    await app.user.click(label)
    expect(within(dialog).getAllByRole('option').length).toBeGreaterThan(1)
  })

  test('says that nothing matches', async () => {
    const app = await renderApp(HOME, { as: 'admin' })
    const dialog = await openSwitcher(app)
    await app.user.type(await within(dialog).findByRole('combobox'), 'nosuch')
    expect(await within(dialog).findByText('No cluster matches.')).toBeVisible()
  })
})

describe('addresses', () => {
  test('of the federation as a whole lead to its clusters', async () => {
    const app = await renderApp('/federation', { as: 'admin' })
    expect(await screen.findByRole('heading', { name: 'Multiple Clusters' })).toBeVisible()
    expect(app.router.state.location.pathname).toBe(HOME)
  })

  test('of an unknown cluster are explained, not replaced', async () => {
    await renderApp('/clusters/0123/assets/system-components', { as: 'admin' })
    expect(await screen.findByText('No such cluster')).toBeVisible()
  })

  test('of a cluster that cannot be opened say why', async () => {
    const app = await renderApp(HOME, { as: 'admin' })
    const lost = app.world
      .controller('gke-one')
      .state.federation.members.find((member) => member.name === 'rhos-remote-aws')
    await app.router.navigate(`/clusters/${lost?.id}/assets/system-components`)
    expect(await screen.findByText('rhos-remote-aws cannot be opened')).toBeVisible()
  })

  test('that name this cluster by its id lead to local', async () => {
    const app = await renderApp(HOME, { as: 'admin' })
    const { masterId } = app.world.controller('gke-one').state.federation
    await app.router.navigate(`/clusters/${masterId}/assets/system-components/enforcers`)
    await waitFor(() => {
      expect(app.router.state.location.pathname).toBe('/clusters/local/assets/system-components/enforcers')
    })
  })

  test('nobody knows are told as such', async () => {
    await renderApp('/nowhere', { as: 'admin' })
    expect(await screen.findByText('No such page')).toBeVisible()
  })
})

test('a cluster that is lost while open has a page of its own; what was open is kept and comes back', async () => {
  const app = await renderApp(HOME, { as: 'admin' })
  const lon = app.world
    .controller('gke-one')
    .state.federation.members.find((member) => member.name === 'edge-lon-01')
  await app.router.navigate(`/clusters/${lon?.id}/assets/system-components`)
  expect(await screen.findByRole('row', { name: /Leader/ })).toBeVisible()
  app.world.setDown('edge-lon-01')
  for (let round = 0; round < 4; round += 1) app.world.advance(61_000)
  await app.queryClient.invalidateQueries()
  expect(await screen.findByText('edge-lon-01 cannot be opened at the moment')).toBeVisible()
  expect(screen.queryByRole('row', { name: /Leader/ })).not.toBeInTheDocument()
  await app.user.click(screen.getByRole('button', { name: 'Show what was open' }))
  expect(screen.getByText(/cannot be reached at the moment/)).toBeVisible()
  expect(screen.getByRole('row', { name: /Leader/ })).toBeVisible()
  app.world.setDown('edge-lon-01', false)
  for (let round = 0; round < 2; round += 1) app.world.advance(61_000)
  await app.queryClient.invalidateQueries()
  await waitFor(() => expect(screen.queryByText(/cannot be reached at the moment/)).not.toBeInTheDocument())
  expect(screen.getByRole('row', { name: /Leader/ })).toBeVisible()
})

test('the language of the whole shell follows the account menu', async () => {
  const app = await renderApp(HOME, { as: 'admin' })
  await app.user.click(await screen.findByRole('button', { name: 'Account' }))
  await app.user.click(await screen.findByRole('radio', { name: '简体中文' }))
  expect(await screen.findByRole('button', { name: '多集群', hidden: true })).toBeInTheDocument()
  await app.user.click(screen.getByRole('radio', { name: 'English' }))
  expect(document.documentElement.lang).toBe('en')
})

test('signing out leaves nothing on the screen', async () => {
  const app = await renderApp('/clusters/local/assets/system-components', { as: 'admin' })
  await screen.findByRole('row', { name: /Leader/ })
  await app.user.click(screen.getByRole('button', { name: 'Account' }))
  await app.user.click(await screen.findByRole('button', { name: 'Sign out' }))
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeInTheDocument()
  expect(screen.queryByText(/neuvector-controller-pod/)).not.toBeInTheDocument()
})
