// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PAGE = '/clusters/local/assets/system-components'
const idOf = async (app: Awaited<ReturnType<typeof renderApp>>, name: string) => {
  const { members } = app.world.controller('gke-one').state.federation
  return members.find((member) => member.name === name)?.id ?? ''
}
const table = (name: string) => screen.findByRole('grid', { name })
const rowOf = async (name: RegExp) => screen.findByRole('row', { name })

describe('the lists', () => {
  test('show the controllers of this cluster first, with their leader', async () => {
    const { world } = await renderApp(PAGE, { as: 'admin' })
    const [leader] = world.controller('gke-one').state.inventory.controllers
    const row = await rowOf(new RegExp(leader?.display_name ?? 'none'))
    expect(within(row).getByText('Leader')).toBeVisible()
    expect(within(row).getByText('Connected')).toBeVisible()
    expect(screen.getByRole('heading', { level: 1, name: 'System Components' })).toBeVisible()
  })

  test('lead from one kind to another by links', async () => {
    const { user, router } = await renderApp(PAGE, { as: 'admin' })
    await user.click(await screen.findByRole('link', { name: 'Scanners' }))
    expect(await table('Scanners')).toBeVisible()
    expect(router.state.location.pathname).toBe(`${PAGE}/scanners`)
    expect(screen.getByRole('link', { name: 'Scanners' })).toHaveAttribute('aria-current', 'page')
  })

  test('keep the filter in the address', async () => {
    const { user, router, world } = await renderApp(`${PAGE}/enforcers`, { as: 'admin' })
    const [first, second] = world.controller('gke-one').state.inventory.enforcers
    await rowOf(new RegExp(first?.host_name ?? 'none'))
    await user.type(screen.getByPlaceholderText('Filter enforcers'), first?.host_name ?? '')
    await waitFor(() => {
      expect(screen.queryByText(second?.host_name ?? '')).not.toBeInTheDocument()
    })
    await waitFor(() => {
      expect(router.state.location.search).toContain(encodeURIComponent(first?.host_name ?? 'none'))
    })
  })

  test('tell a disconnected enforcer and since when', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    await app.router.navigate(`/clusters/${await idOf(app, 'iks-demo')}/assets/system-components/enforcers`)
    const row = await rowOf(/Disconnected/)
    expect(within(row).getByText(/since/)).toBeVisible()
  })
})

describe('a component', () => {
  test('opens in a panel with its own address and closes back to the list', async () => {
    const { user, router, world } = await renderApp(PAGE, { as: 'admin' })
    const [leader] = world.controller('gke-one').state.inventory.controllers
    await user.click(await screen.findByRole('link', { name: leader?.display_name ?? '' }))
    const panel = await screen.findByRole('complementary', { name: `Controller ${leader?.display_name}` })
    expect(within(panel).getByText(leader?.host_name ?? '')).toBeVisible()
    expect(router.state.location.pathname).toBe(`${PAGE}/controllers/${leader?.id}`)
    await user.keyboard('{Escape}')
    await waitFor(() => {
      expect(router.state.location.pathname).toBe(`${PAGE}/controllers`)
    })
  })

  test('that is gone is explained', async () => {
    await renderApp(`${PAGE}/controllers/nosuch`, { as: 'admin' })
    expect(await screen.findByText('This component is gone')).toBeVisible()
  })

  test('that does not answer keeps its facts', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    const lost = app.world
      .controller('iks-demo')
      .state.inventory.enforcers.find((enforcer) => enforcer.connection_state === 'disconnected')
    const cluster = await idOf(app, 'iks-demo')
    await app.router.navigate(`/clusters/${cluster}/assets/system-components/enforcers/${lost?.id}`)
    const panel = await screen.findByRole('complementary', { name: `Enforcer ${lost?.display_name}` })
    expect(await within(panel).findByText(/CPU and memory could not be read/)).toBeVisible()
    expect(within(panel).getByText(lost?.host_name ?? '')).toBeVisible()
  })
})

describe('states', () => {
  test('a failed reading says so and can be tried again', async () => {
    const { user } = await renderApp(`${PAGE}/controllers`, {
      as: 'admin',
      prepare: (world) => {
        world.plan('gke-one', 'GET /v1/controller', {
          status: 500,
          body: { code: 8, error: 'Failed to write to the cluster', message: 'store' },
        })
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await rowOf(/Leader/)).toBeVisible()
  })

  test('an empty list says what the thing is for', async () => {
    await renderApp(`${PAGE}/scanners`, {
      as: 'admin',
      prepare: (world) => {
        world.controller('gke-one').state.inventory.scanners = []
      },
    })
    expect(await screen.findByText('No scanner is running')).toBeVisible()
  })

  test('a row that cannot be read is counted, not hidden', async () => {
    await renderApp(`${PAGE}/controllers`, {
      as: 'admin',
      prepare: (world) => {
        const [first] = world.controller('gke-one').state.inventory.controllers
        world.plan('gke-one', 'GET /v1/controller', {
          status: 200,
          body: { controllers: [first, { id: 7 }] },
        })
      },
    })
    expect(await screen.findByText(/1 row could not be read/)).toBeVisible()
  })

  test('a custom role without the rights does not see the page', async () => {
    await renderApp(PAGE, { as: 'sven' })
    expect(await screen.findByText('You may not see this page')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'System Components' })).not.toBeInTheDocument()
  })

  test('a reader sees everything', async () => {
    await renderApp(PAGE, { as: 'rita' })
    expect(await rowOf(/Leader/)).toBeVisible()
  })

  test('a cluster that cannot be reached any more says which and offers a retry', async () => {
    const app = await renderApp('/federation/clusters', { as: 'admin' })
    const cluster = await idOf(app, 'edge-lon-01')
    app.world.setDown('edge-lon-01')
    await app.router.navigate(`/clusters/${cluster}/assets/system-components/controllers`)
    expect(await screen.findByText(/edge-lon-01.*(unreachable|reached)/)).toBeVisible()
  })

  test('a hostile name stays text', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    await renderApp(PAGE, {
      as: 'admin',
      prepare: (world) => {
        const [first] = world.controller('gke-one').state.inventory.controllers
        if (first) first.display_name = hostile
      },
    })
    expect(await screen.findByRole('link', { name: hostile })).toBeVisible()
    expect(screen.queryByRole('img', { name: /x/ })).not.toBeInTheDocument()
    expect(document.images).toHaveLength(0)
  })
})

test('the page of a managed cluster shows that cluster and never the primary', async () => {
  const app = await renderApp('/federation/clusters', { as: 'admin' })
  const cluster = await idOf(app, 'aks-remote2')
  await app.router.navigate(`/clusters/${cluster}/assets/system-components`)
  const [own] = app.world.controller('aks-remote2').state.inventory.controllers
  const [foreign] = app.world.controller('gke-one').state.inventory.controllers
  expect(await screen.findByRole('link', { name: own?.display_name ?? '' })).toBeVisible()
  expect(screen.queryByText(foreign?.display_name ?? '')).not.toBeInTheDocument()
  expect(document.title).toContain('aks-remote2')
})
