// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PATH = '/clusters/local/assets/registries/_all_registry'
const image = (name: RegExp) => screen.findByRole('row', { name })

test('a filter begins at the first page again, and results of pipelines are named', async () => {
  const { user, router } = await renderApp(`${PATH}?page=2`, { as: 'admin' })
  expect(await screen.findByText(/^201–400 of 4\d\d$/, {}, { timeout: 20_000 })).toBeInTheDocument()
  await user.type(screen.getByPlaceholderText('Repository, tag, system'), 'checkout-cart')
  expect(await screen.findByText('1–3 of 3')).toBeInTheDocument()
  expect(await image(/ci\/checkout-cart:main-481/)).toHaveTextContent('CI/CD scan results')
  expect(router.state.location.search).not.toContain('page=')
}, 40_000)

test('a session that the controller has forgotten is opened again, once and unseen', async () => {
  const { user, world } = await renderApp(PATH, { as: 'admin' })
  await screen.findByText(/^1–200 of/)
  world.controller('gke-one').state.registries.imageQueries = []
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(await screen.findByText(/^201–400 of/)).toBeInTheDocument()
  expect(world.controller('gke-one').state.registries.imageQueries).toHaveLength(1)
}, 40_000)

test('500 with code 53, as sister routes answer, means the same', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) =>
      world.plan('gke-one', 'GET /v1/scan/asset/images', { status: 500, body: { code: 53 }, times: 1 }),
  })
  expect(await screen.findByText(/^1–200 of/)).toBeInTheDocument()
})

test('a fedReader, who may open no session through the primary, gets the images as a list', async () => {
  const { router, world } = await renderApp('/federation/clusters', { as: 'fred' })
  const { members } = world.controller('gke-one').state.federation
  const id = members.find(({ name }) => name === 'aks-remote2')?.id ?? ''
  await router.navigate(`${PATH.replace('local', id)}?q=nginx`)
  expect(await image(/library\/nginx:1\.25\.4/)).toBeInTheDocument()
  expect(screen.queryByText(/permission|refuse/i)).not.toBeInTheDocument()
}, 40_000)

test('a cluster without results says when there will be some', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) => {
      Object.assign(world.controller('gke-one').state.registries, { list: [], repoScan: [] })
    },
  })
  expect(await screen.findByText('Images show up here when a scan has found them.')).toBeInTheDocument()
})

test('an answer that fails is told with a way to try again', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) =>
      world.plan('gke-one', 'POST /v1/scan/asset/images', { status: 500, body: { code: 9 }, times: 9 }),
  })
  expect(await screen.findByRole('button', { name: /try again/i })).toBeInTheDocument()
})
