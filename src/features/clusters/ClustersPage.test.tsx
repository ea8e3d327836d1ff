// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'
import type { World } from '../../../mocks/world/World'

const LIST = '/federation/clusters'

/** The row of a cluster, once it stands in the table. By its text, because names of rows take jsdom seconds to compute. */
async function rowOf(name: string): Promise<HTMLElement> {
  await screen.findAllByText(name)
  return waitFor(() => {
    const row = screen.getAllByRole('row').find((candidate) => candidate.textContent.startsWith(name))
    if (!row) throw new Error(`No row of ${name}`)
    return row
  })
}

/** What the rows say, from top to bottom, without the header. */
const rowTexts = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)

const idOf = (world: World, name: string) =>
  world.controller('gke-one').state.federation.members.find((member) => member.name === name)?.id ?? ''

describe('on a primary', () => {
  test('lists itself and every member, most urgent first, each with state, reason and numbers', async () => {
    await renderApp(LIST, { as: 'admin' })
    const row = await rowOf('aks-remote2')
    expect(await within(row).findByText('312')).toBeVisible()
    expect(within(row).getByText('Synced')).toBeVisible()
    expect(within(row).getByText(/Score 22 of 100/)).toBeInTheDocument()
    expect(within(row).getByText('5.6.0')).toBeVisible()
    expect(within(row).getByText('3.987')).toBeVisible()
    expect(screen.getByText(/leads 8 managed clusters/)).toHaveTextContent('States are read again every 5 s')
    const order = ['rhos-remote-aws', 'aks-analytics', 'edge-nyc-02', 'iks-demo', 'eks-payments-eu']
    expect(
      rowTexts()
        .slice(0, 5)
        .map((text, index) => text.includes(order[index] ?? '?')),
    ).not.toContain(false)
    expect(rowTexts()[1]).toContain('Pendingjoin not confirmed')
  })

  test('leads to a member by its id and to itself as local; what cannot be opened leads nowhere', async () => {
    const { world } = await renderApp(LIST, { as: 'admin' })
    const page = 'assets/system-components'
    expect(within(await rowOf('edge-lon-01')).getByRole('link', { name: 'edge-lon-01' })).toHaveAttribute(
      'href',
      `/clusters/${idOf(world, 'edge-lon-01')}/${page}`,
    )
    expect(within(await rowOf('gke-one')).getByRole('link')).toHaveAttribute(
      'href',
      `/clusters/local/${page}`,
    )
    expect(within(await rowOf('rhos-remote-aws')).queryByRole('link')).not.toBeInTheDocument()
  })

  test('says in the menu of a row why it cannot be opened or synced', async () => {
    const { user } = await renderApp(LIST, { as: 'admin' })
    const row = await rowOf('rhos-remote-aws')
    await user.click(within(row).getByRole('button'))
    const open = await screen.findByRole('menuitem', { name: /^Open/ })
    expect(open).toHaveAttribute('aria-disabled', 'true')
    expect(open).toHaveTextContent('Disconnected: does not answer')
    expect(screen.getByRole('menuitem', { name: /^Sync federal rules/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  })

  test('a score that failed is no answer, never a zero; the other numbers of the cluster stand', async () => {
    await renderApp(LIST, {
      as: 'admin',
      prepare: (world) => world.plan('gke-one', 'GET /v1/system/score/metrics', { status: 500, times: 9 }),
    })
    const row = await rowOf('gke-one')
    expect(await within(row).findByText('no answer')).toBeVisible()
    expect(await within(row).findByText('486')).toBeVisible()
    expect(within(row).queryByText(/Score 0 of 100/)).not.toBeInTheDocument()
  })

  test('the last numbers stay, marked as old, when a cluster stops answering', async () => {
    const { user, world } = await renderApp(LIST, { as: 'admin' })
    const row = await rowOf('aks-remote2')
    expect(await within(row).findByText(/Score 22 of 100, Fair/)).toBeInTheDocument()
    const forwarded = `GET /v1/fed/cluster/${idOf(world, 'aks-remote2')}/v1/system`
    world.plan('gke-one', `${forwarded}/score/metrics`, { status: 500, body: { code: 38 }, times: 9 })
    world.plan('gke-one', `${forwarded}/summary`, { status: 500, body: { code: 38 }, times: 9 })
    await user.click(screen.getByRole('button', { name: 'Refresh' }))
    expect(await within(row).findByText(/Score 22 of 100, stale/)).toBeInTheDocument()
    expect(within(row).getByText('312')).toBeVisible()
  })

  test('sees a member go down and says since when', async () => {
    const { user, world } = await renderApp(LIST, { as: 'admin' })
    await rowOf('edge-lon-01')
    const member = world
      .controller('gke-one')
      .state.federation.members.find(({ name }) => name === 'edge-lon-01')
    if (member) member.status = 'disconnected'
    await user.click(screen.getByRole('button', { name: 'Refresh' }))
    const row = await rowOf('edge-lon-01')
    expect(await within(row).findByText('Disconnected')).toBeVisible()
    expect(within(row).getByText(/^since \d\d:\d\d$/)).toBeVisible()
  })

  test('shows a state it does not know as it came', async () => {
    await renderApp(LIST, {
      as: 'admin',
      prepare: (world) => {
        const [member] = world.controller('gke-one').state.federation.members
        if (member) member.status = 'quarantined'
      },
    })
    expect(await screen.findByText('Unknown (quarantined)')).toBeVisible()
  })

  test('a hostile name is text, in the table and in the sentences', async () => {
    const hostile = '<img src=x onerror=alert(1)>{{status}}[[name]]'
    await renderApp(LIST, {
      as: 'admin',
      prepare: (world) => {
        const { members } = world.controller('gke-one').state.federation
        const index = members.findIndex(({ name }) => name === 'rhos-remote-aws')
        members.splice(
          index,
          1,
          ...members.slice(index, index + 1).map((member) => ({ ...member, name: hostile })),
        )
      },
    })
    expect(await screen.findAllByText(hostile)).toHaveLength(2)
    expect(screen.queryByRole('img', { name: '' })).not.toBeInTheDocument()
  })

  test('keeps the facet in the address', async () => {
    const { user, router } = await renderApp(LIST, { as: 'admin' })
    await rowOf('aks-remote2')
    await user.click(screen.getByRole('button', { name: /^Needs attention 4/ }))
    await waitFor(() => {
      expect(rowTexts()).toHaveLength(4)
    })
    expect(router.state.location.search).toBe('?group=attention')
  })

  test('names cause and remedy of each troubled cluster, and begins the remedy', async () => {
    const { user, router } = await renderApp(LIST, { as: 'admin' })
    const card = await screen.findByRole('region', { name: 'What needs attention' })
    expect(within(card).getAllByRole('listitem')).toHaveLength(4)
    expect(card).toHaveTextContent('The primary cannot reach rhos-remote-aws. Check its address, port 10443')
    await user.click(within(card).getByRole('button', { name: 'Sync' }))
    expect(await screen.findByText('Sync sent to iks-demo')).toBeVisible()
    expect(await within(await rowOf('iks-demo')).findByText('Syncing')).toBeVisible()
    await user.click(within(card).getByRole('button', { name: 'Generate join token…' }))
    expect(router.state.location.search).toBe('?dialog=generate-token')
  })

  test('has no such card while nothing is wrong', async () => {
    await renderApp(LIST, {
      as: 'admin',
      prepare: (world) => {
        for (const member of world.controller('gke-one').state.federation.members) member.status = 'synced'
      },
    })
    await rowOf('aks-remote2')
    expect(screen.queryByText('What needs attention')).not.toBeInTheDocument()
  })

  test('a reader sees everything, may do nothing, and is told what it would need', async () => {
    const { user } = await renderApp(LIST, { as: 'fred' })
    const row = await rowOf('edge-lon-01')
    expect(screen.getByRole('button', { name: 'Generate join token…' })).toBeDisabled()
    expect(screen.getByText('Needs a federated administrator (fedAdmin); you are fedReader')).toBeVisible()
    await user.click(within(row).getByRole('button'))
    expect(await screen.findByRole('menuitem', { name: /^Remove/ })).toHaveTextContent('you are fedReader')
  })

  test('says that the federation could not be read, and tries again', async () => {
    const { user } = await renderApp(LIST, {
      as: 'admin',
      prepare: (world) => world.plan('gke-one', 'GET /v1/fed/member', { status: 500, times: 1 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await rowOf('aks-remote2')).toBeVisible()
  })
})

describe('removing members', () => {
  test('asks for the name, tells the consequences, and takes the cluster out', async () => {
    const { user, world } = await renderApp(LIST, { as: 'admin' })
    const id = idOf(world, 'edge-lon-01')
    await user.click(within(await rowOf('edge-lon-01')).getByRole('button'))
    await user.click(await screen.findByRole('menuitem', { name: /^Remove/ }))
    const dialog = await screen.findByRole('alertdialog', { name: /^Remove edge-lon-01 from the federation/ })
    expect(dialog).toHaveTextContent('1 cluster becomes standalone')
    expect(dialog).toHaveTextContent(id)
    const remove = within(dialog).getByRole('button', { name: 'Remove' })
    expect(remove).toBeDisabled()
    await user.type(within(dialog).getByRole('textbox'), 'edge-lon-01')
    await waitFor(() => {
      expect(remove).toBeEnabled()
    })
    await user.click(remove)
    expect(await screen.findByText('edge-lon-01 was removed from the federation of gke-one')).toBeVisible()
    expect(idOf(world, 'edge-lon-01')).toBe('')
    expect(world.controller('edge-lon-01').state.federation.role).toBe('')
  })

  test('one of several that fails does not keep the others; each is listed, and the failed one can be tried again', async () => {
    const { user, world } = await renderApp(LIST, { as: 'admin' })
    const failing = idOf(world, 'iks-demo')
    for (const name of ['edge-lon-01', 'iks-demo']) {
      await user.click(within(await rowOf(name)).getByRole('checkbox'))
    }
    world.plan('gke-one', `DELETE /v1/fed/cluster/${failing}`, { status: 500, body: { code: 39 } })
    await user.click(screen.getByRole('button', { name: 'Remove…' }))
    const dialog = await screen.findByRole('alertdialog', { name: /^Remove 2 clusters/ })
    await user.type(within(dialog).getByRole('textbox'), 'gke-one')
    const remove = within(dialog).getByRole('button', { name: 'Remove' })
    await waitFor(() => {
      expect(remove).toBeEnabled()
    })
    await user.click(remove)
    const tray = await screen.findByRole('listitem', { name: /^Remove from the federation of gke-one/ })
    expect(await within(tray).findByText(/1 of 2 clusters removed/)).toBeVisible()
    const ledger = within(tray).getByRole('list')
    expect(within(ledger).getAllByRole('listitem')).toHaveLength(2)
    expect(idOf(world, 'iks-demo')).toBe(failing)
    await user.click(within(tray).getByRole('button', { name: 'Retry what failed' }))
    await waitFor(() => expect(idOf(world, 'iks-demo')).toBe(''))
  })
})

test('a sync that reaches nobody says so, and one that reaches some names the others', async () => {
  const { user, world } = await renderApp(LIST, { as: 'admin' })
  for (const name of ['edge-lon-01', 'aks-remote2']) {
    await user.click(within(await rowOf(name)).getByRole('checkbox'))
  }
  world.setDown('aks-remote2')
  await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Sync' }))
  // A cluster that is gone costs the primary its timeout.
  const task = await screen.findByRole('listitem', { name: /^Sync federal rules/ })
  await waitFor(() => {
    world.advance(1_000)
    expect(task).toHaveTextContent('Sync sent to 1 of 2 clusters')
  })
  expect(task).toHaveTextContent('Disconnected: does not answer')
})

test('a managed cluster lists its primary and itself, and says where the rest is', async () => {
  await renderApp(LIST, { as: 'admin', console: 'edge-lon-01' })
  expect(await screen.findByText(/is managed by/)).toHaveTextContent('where all clusters are seen')
  const own = await rowOf('edge-lon-01')
  expect(within(own).getByText('sync is shown on the primary')).toBeVisible()
  expect(await within(own).findByText('64')).toBeVisible()
  expect(within(await rowOf('gke-one')).queryByRole('link')).not.toBeInTheDocument()
  expect(rowTexts()).toHaveLength(2)
})

describe('a cluster that stands alone', () => {
  test('is shown both ways into a federation', async () => {
    const { user, router } = await renderApp(LIST, { as: 'admin', console: 'k3s-store-101' })
    const promote = await screen.findByRole('region', { name: 'Promote k3s-store-101 to primary' })
    expect(promote).toHaveTextContent('A local administrator account; you have one')
    const join = screen.getByRole('region', { name: 'Join a federation' })
    expect(await within(join).findByText(/this one runs 5\.6\.0/)).toBeVisible()
    await user.click(within(join).getByRole('button', { name: 'Join a federation…' }))
    expect(router.state.location.search).toBe('?dialog=join')
  })

  test('tells an administrator of a directory beforehand that only joining is open', async () => {
    await renderApp(LIST, { as: 'lena', console: 'k3s-store-101' })
    const promote = await screen.findByRole('region', { name: /^Promote/ })
    expect(within(promote).getByRole('button')).toBeDisabled()
    expect(promote).toHaveTextContent('you signed in through ldap1')
    expect(
      within(screen.getByRole('region', { name: 'Join a federation' })).getByRole('button'),
    ).toBeEnabled()
  })
})
