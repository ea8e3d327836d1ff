// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PAGE = '/clusters/local/assets/nodes'
const ONE_CVE = 'tab=vulnerabilities&node-cves.q=CVE-2023-38545'
type App = Awaited<ReturnType<typeof renderApp>>

const managedPage = (app: App, name: string) => {
  const { members } = app.world.controller('gke-one').state.federation
  return `/clusters/${members.find((member) => member.name === name)?.id ?? ''}/assets/nodes`
}
const enforcersOf = ({ world }: App, cluster = 'gke-one') =>
  world.controller(cluster).state.inventory.enforcers
const rowOf = (name: RegExp) => screen.findByRole('row', { name })
const nodeName = (app: App, index = 0) => enforcersOf(app)[index]?.host_name ?? 'none'

/** Opens the first node at a part of its panel; `search` keeps the tables in it short. */
async function openNode(app: App, search: string) {
  const [first] = enforcersOf(app)
  await app.router.navigate(`${PAGE}/${encodeURIComponent(first?.host_id ?? '')}?${search}`)
  return screen.findByRole('complementary', { name: `Node ${first?.host_name}` })
}

describe('the list', () => {
  test('shows what was found on each node, worst first', async () => {
    const app = await renderApp(PAGE, { as: 'admin' })
    const row = await rowOf(new RegExp(nodeName(app)))
    expect(within(row).getByText('Connected')).toBeVisible()
    expect(within(row).getByText('49')).toBeVisible()
    expect(screen.getByRole('heading', { level: 1, name: 'Nodes' })).toBeVisible()
    expect(screen.getByRole('columnheader', { name: /High/ })).toHaveAttribute('aria-sort', 'descending')
  })

  test('names nodes without an enforcer, and what the failed scan left', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    await app.router.navigate(managedPage(app, 'iks-demo'))
    const lost = enforcersOf(app, 'iks-demo').find(({ connection_state: state }) => state === 'disconnected')
    const row = await rowOf(new RegExp(lost?.host_name ?? 'none'))
    expect(within(row).getByText('No enforcer')).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: /No enforcer/ }))
    await waitFor(() => {
      expect(app.router.state.location.search).toBe('?state=disconnected')
    })
  })

  test('says what it is for when it is empty', async () => {
    await renderApp(PAGE, {
      as: 'admin',
      prepare: (world) => {
        world.controller('gke-one').state.inventory.enforcers = []
      },
    })
    expect(await screen.findByText('No node is known')).toBeVisible()
  })

  test('a failed reading says so and can be tried again', async () => {
    const app = await renderApp(PAGE, {
      as: 'admin',
      prepare: (world) => {
        world.plan('gke-one', 'GET /v1/host', { status: 500, body: { code: 9, error: '', message: 'store' } })
      },
    })
    await app.user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await rowOf(new RegExp(nodeName(app)))).toBeVisible()
  })

  test('of a cluster that cannot be reached any more says which', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    const page = managedPage(app, 'edge-lon-01')
    app.world.setDown('edge-lon-01')
    await app.router.navigate(page)
    expect(await screen.findByText(/edge-lon-01.*(unreachable|reached)/)).toBeVisible()
  })

  test('is not for a role without runtime scan and compliance', async () => {
    await renderApp(PAGE, { as: 'sven' })
    expect(await screen.findByText('You may not see this page')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Nodes' })).not.toBeInTheDocument()
  })
})

describe('a node', () => {
  test('keeps tab and open vulnerability in the address', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    const panel = await openNode(app, ONE_CVE)
    await app.user.click(await within(panel).findByRole('link', { name: 'CVE-2023-38545' }))
    expect(await within(panel).findByText(/SOCKS5 proxy handshake/)).toBeVisible()
    expect(within(panel).getByRole('link', { name: /ubuntu.com/ })).toHaveAttribute(
      'rel',
      'noopener noreferrer',
    )
    expect(app.router.state.location.search).toContain('cve=CVE-2023-38545')
    await app.user.click(within(panel).getByRole('button', { name: 'Vulnerabilities' }))
    expect(await within(panel).findByRole('grid', { name: 'Vulnerabilities' })).toBeVisible()
  })

  test('hides accepted vulnerabilities until they are asked for, and says why they are', async () => {
    const app = await renderApp('/federation/clusters', {
      as: 'admin',
      prepare: (world) => {
        const { profile } = world.controller('gke-one').state.scanning
        profile.entries = [
          { id: 7, name: 'CVE-2023-38545', comment: 'no proxy', days: 0, domains: [], images: [] },
        ]
      },
    })
    const panel = await openNode(app, ONE_CVE)
    const chip = await within(panel).findByRole('button', { name: /Accepted 1/ })
    expect(within(panel).queryByRole('link', { name: /CVE-2023-38545/ })).not.toBeInTheDocument()
    await app.user.click(chip)
    await app.user.click(await within(panel).findByRole('link', { name: /CVE-2023-38545/ }))
    expect(await within(panel).findByText('no proxy')).toBeVisible()
    await app.user.click(within(panel).getByRole('button', { name: 'Stop accepting' }))
    const question = await screen.findByRole('alertdialog', {
      name: /Stop accepting CVE-2023-38545 on gke-one/,
    })
    await app.user.click(within(question).getByRole('button', { name: 'Stop accepting' }))
    expect(await screen.findByText('CVE-2023-38545 counts again on gke-one')).toBeVisible()
  })

  test('shows its benchmark with remediation, and what runs on it', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    const panel = await openNode(app, 'tab=compliance&node-checks.q=K.1.1.11&node-containers.q=frontend')
    await app.user.click(await within(panel).findByRole('link', { name: 'K.1.1.11' }))
    expect(await within(panel).findByText('chmod 700 /var/lib/etcd')).toBeVisible()
    await app.user.click(within(panel).getByRole('tab', { name: /Containers/ }))
    const grid = await within(panel).findByRole('grid', { name: 'Containers' })
    await waitFor(() => {
      expect(within(grid).getAllByRole('row').length).toBeGreaterThan(2)
    })
  })

  test('that is gone is explained', async () => {
    await renderApp(`${PAGE}/nosuch`, { as: 'admin' })
    expect(await screen.findByText('This node is gone')).toBeVisible()
  })

  test('a reader sees everything and is told why nothing can be changed', async () => {
    const app = await renderApp(PAGE, { as: 'rita' })
    const why = 'Needs the permission to modify Runtime Scan; you are reader'
    const report = await screen.findByRole('button', { name: 'Full report…' })
    expect(report).toBeDisabled()
    expect(report).toHaveAccessibleDescription(why)
    expect(await screen.findByRole('switch', { name: 'Auto scan' })).toBeDisabled()
    const panel = await openNode(app, ONE_CVE)
    expect(within(panel).getByRole('button', { name: 'Scan node' })).toBeDisabled()
    const row = await within(panel).findByRole('row', { name: /CVE-2023-38545/ })
    await app.user.click(within(row).getByRole('button'))
    const item = await screen.findByRole('menuitem', { name: /Accept…/ })
    expect(item).toHaveAttribute('aria-disabled', 'true')
    expect(item).toHaveTextContent('Needs the permission to modify Vulnerability Profile; you are reader')
  })
})

test('the auto scan switch changes only that of nodes', async () => {
  const { user, world } = await renderApp(PAGE, { as: 'admin' })
  await user.click(await screen.findByRole('switch', { name: 'Auto scan' }))
  expect(await screen.findByText('Auto scan off for gke-one')).toBeVisible()
  expect(world.controller('gke-one').state.scanning.config).toEqual({
    auto_scan: true,
    enable_auto_scan_host: false,
  })
})
