// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PATH = '/clusters/local/assets/registries'
const row = (name: RegExp) => screen.findByRole('row', { name })

test('registries show where they come from, how their scan stands and why one failed', async () => {
  await renderApp(PATH, { as: 'admin' })
  expect(await row(/fed\.harbor-prod/)).toHaveTextContent(/Federated.*of 184/)
  expect(await row(/ghcr-platform/)).toHaveTextContent('Failedsign-in refused')
  expect(await row(/openshift-shop/)).toHaveTextContent('Never scanned')
  expect(await row(/CI\/CD scan results/)).toHaveTextContent('Pipelines')
})

test('filters of the address survive, and name what they left out', async () => {
  await renderApp(`${PATH}?scan=failed`, { as: 'admin' })
  expect(await row(/ghcr-platform/)).toBeInTheDocument()
  expect(screen.queryByRole('row', { name: /docker-hub/ })).not.toBeInTheDocument()
})

test('the count of the worst images of a registry leads to just them', async () => {
  const { user, router } = await renderApp(PATH, { as: 'admin' })
  const critical = await screen.findByRole('link', {
    name: /^\d+ images? with critical findings in docker-hub/,
  })
  const count = critical.textContent
  await user.click(critical)
  expect(await screen.findByText(`${count} of 8`)).toBeInTheDocument()
  expect(router.state.location.search).toBe('?worst=critical')
})

test('what is left of a scan leads to the registries that have it, and an empty part leads nowhere', async () => {
  const { user, router } = await renderApp(PATH, { as: 'admin' })
  await user.click(await screen.findByRole('link', { name: /^Queued/ }))
  expect(router.state.location.search).toBe('?scan=scanning')
  expect(await row(/fed\.harbor-prod/)).toBeInTheDocument()
  expect(screen.queryByRole('row', { name: /docker-hub/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /^Failed/ })).not.toBeInTheDocument()
})

test('a scan that is started is followed to its end, and stopping one is told', async () => {
  const { user, world } = await renderApp(PATH, { as: 'admin' })
  await user.click(await screen.findByRole('button', { name: 'Scan openshift-shop' }))
  world.advance(3_000)
  expect(
    await screen.findByRole('button', { name: 'Stop the scan of openshift-shop' }, { timeout: 8_000 }),
  ).toBeEnabled()
  await user.click(screen.getByRole('button', { name: 'Stop the scan of fed.harbor-prod' }))
  expect(await screen.findByText('Scan of fed.harbor-prod on gke-one stopped')).toBeInTheDocument()
}, 20_000)

test('a registry that was ticked and then filtered out is never scanned', async () => {
  const { user, world } = await renderApp(PATH, { as: 'admin' })
  const scanning = () =>
    world
      .controller('gke-one')
      .state.registries.list.filter(({ scan }) => scan !== null)
      .map(({ config }) => config.name)
  const before = scanning()
  await user.click(within(await row(/docker-hub/)).getByRole('checkbox'))
  await user.click(within(await row(/acr-retail/)).getByRole('checkbox'))
  await user.type(screen.getByPlaceholderText('Filter registries'), 'acr')
  await user.click(await screen.findByRole('button', { name: 'Scan 1 of 1' }))
  await waitFor(() => expect(scanning().toSorted()).toEqual(['acr-retail', ...before]))
}, 40_000)

test('filters that match nothing are told, although the controller says nothing', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) => {
      const [registry] = world
        .controller('gke-one')
        .state.registries.list.filter(({ config }) => config.name === 'docker-hub')
      if (registry) registry.images = []
    },
  })
  expect(await row(/docker-hub/)).toHaveTextContent('Nothing foundno image matches')
})

test('a reader sees everything, changes nothing, and is told why', async () => {
  await renderApp(PATH, { as: 'rita' })
  await row(/docker-hub/)
  expect(screen.getByRole('button', { name: 'Add registry…' })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Scan docker-hub' })).toBeDisabled()
  expect(screen.getByText(/Needs the permission to modify Registry Scan; you are reader/)).toBeInTheDocument()
})

test('a member shows federated registries read-only and names the primary', async () => {
  const { user } = await renderApp(PATH, { as: 'admin', console: 'aks-remote2' })
  const shared = await row(/fed\.ecr-eu/)
  expect(within(shared).getByRole('button', { name: 'Scan fed.ecr-eu' })).toBeDisabled()
  await user.click(within(shared).getByRole('button', { name: /^Actions|^More/ }))
  const item = await screen.findByRole('menuitem', { name: /^Edit…/ })
  expect(item).toHaveAttribute('aria-disabled', 'true')
  expect(item).toHaveTextContent('changed and scanned on gke-one, the primary cluster')
})

test('a cluster without registries says what they are for', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) => {
      Object.assign(world.controller('gke-one').state.registries, { list: [], repoScan: [] })
    },
  })
  expect(await screen.findByText('No registry yet')).toBeInTheDocument()
})

test('a failing list is told with a way to try again', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) =>
      world.plan('gke-one', 'GET /v1/scan/registry', { status: 500, body: { code: 9 }, times: 1 }),
  })
  expect(await screen.findByRole('button', { name: /try again/i })).toBeInTheDocument()
})
