// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PATH = '/federation/registries'
const row = (name: RegExp) => screen.findByRole('row', { name })

test('every member tells how far it has the results of each federated registry', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) => {
      world.advance(120_000)
    },
  })
  expect(await row(/fed\.redhat-base.*aks-remote2/)).toHaveTextContent('Complete24 of 24')
  expect(await row(/fed\.redhat-base.*rhos-remote-aws/)).toHaveTextContent('Not reachable– of 24')
}, 20_000)

test('the filter of the address survives, and leaves the rest out', async () => {
  await renderApp(`${PATH}?state=unreachable`, { as: 'admin' })
  expect(await row(/fed\.ecr-eu.*rhos-remote-aws/)).toBeInTheDocument()
  expect(screen.queryByRole('row', { name: /aks-remote2/ })).not.toBeInTheDocument()
})

test('a member that refuses, and one that fails, are named where their numbers are missing', async () => {
  await renderApp(PATH, {
    as: 'fred',
    prepare: (world) => {
      world.plan('aks-remote2', 'GET /v1/scan/registry', { status: 403, body: { code: 25 }, times: 9 })
      world.plan('edge-lon-01', 'GET /v1/scan/registry', { status: 500, body: { code: 9 }, times: 9 })
    },
  })
  expect(await row(/fed\.ecr-eu.*aks-remote2.*Access denied/)).toBeInTheDocument()
  expect(await row(/fed\.ecr-eu.*edge-lon-01.*Could not be read/)).toBeInTheDocument()
}, 20_000)

test('a primary that cannot read its own registries says so instead of waiting for ever', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) =>
      world.plan('gke-one', 'GET /v1/scan/registry', { status: 500, body: { code: 9 }, times: 9 }),
  })
  expect(await screen.findByRole('button', { name: /try again/i })).toBeInTheDocument()
}, 20_000)

test('without a federated registry it says how to get one', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) => {
      world.controller('gke-one').state.registries.list = []
    },
  })
  expect(await screen.findByText('No federated registry yet')).toBeInTheDocument()
})

test('an image that several clusters scanned is told once, with where it is and what each found', async () => {
  const { user } = await renderApp(`${PATH}/images?source=each`, { as: 'fred' })
  const nginx = await row(/library\/nginx:1\.25\.4/)
  expect(nginx).toHaveTextContent(/\d of 9/)
  expect(await screen.findByText(/clusters answered; not known: .*rhos-remote-aws/)).toBeInTheDocument()
  await user.click(screen.getByText('library/nginx:1.25.4'))
  const panel = await screen.findByRole('complementary', { name: 'library/nginx:1.25.4' })
  const there = await within(panel).findByRole('region', { name: 'aks-remote2' })
  expect(within(there).getByRole('link', { name: 'aks-remote2' })).toHaveAttribute(
    'href',
    expect.stringMatching(/\/clusters\/[^/]+\/assets\/registries\/_all_registry\//),
  )
}, 30_000)

test('results that do not agree are marked: one cluster accepts what the other counts', async () => {
  await renderApp(`${PATH}/images?result=differs`, {
    as: 'admin',
    prepare: (world) => {
      world.controller('aks-remote2').state.scanning.profile.entries.push({
        id: 4711,
        name: 'CVE-2022-2068',
        comment: 'never called',
        days: 0,
        domains: [],
        images: [],
      })
    },
  })
  const rows = await screen.findAllByRole('row', { name: /Differ/ })
  for (const each of rows) expect(each).toHaveTextContent('aks-remote2')
}, 30_000)
