// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PATH = '/federation/policy/rollout'
const rowOf = async (name: string) => await screen.findByRole('row', { name: new RegExp(name) })

test('the board tells of each cluster how far it is, and in how many kinds of policy', async () => {
  await renderApp(PATH, { as: 'admin' })
  const synced = await rowOf('edge-lon-01')
  // The cluster in words, and nine signs.
  await waitFor(() => expect(within(synced).getAllByText('In sync')).toHaveLength(10))
  expect(await rowOf('edge-nyc-02')).toHaveTextContent('Refused (version)')
  expect(await rowOf('rhos-remote-aws')).toHaveTextContent('Unreachable')
  await waitFor(async () => expect(await rowOf('iks-demo')).toHaveTextContent('1 of 9 kinds'))
  expect(screen.getByText(/managed clusters hold the federated policy of gke-one/)).toBeInTheDocument()
})

test('what is still read is not called on the way, and each part of the headline leads to its clusters', async () => {
  const { user, router } = await renderApp(PATH, { as: 'admin' })
  const headline = /^Rollout: 0 in step, 0 on the way, [1-9] still being read, .* 3 cannot follow now/
  expect(await screen.findByRole('img', { name: headline })).toBeInTheDocument()
  await rowOf('edge-lon-01')
  await user.click(screen.getByRole('link', { name: '3 cannot follow now' }))
  await waitFor(() => expect(router.state.location.search).toBe('?state=unreachable&state=refused'))
  await waitFor(() => expect(screen.queryByRole('row', { name: /edge-lon-01/ })).not.toBeInTheDocument())
  expect(await rowOf('rhos-remote-aws')).toHaveTextContent('Unreachable')
})

test('a cluster that another hand has changed is told object by object, of every kind', async () => {
  const { user } = await renderApp(`${PATH}?q=edge-lon-01`, {
    as: 'admin',
    prepare: (world) => {
      const { policy } = world.controller('edge-lon-01').state
      const { federal } = policy
      policy.federal = {
        ...federal,
        processes: {},
        responses: federal.responses.slice(1),
        admission: federal.admission.map((rule) => ({ ...rule, disable: true })),
        webhooks: federal.webhooks.map((webhook) => ({ ...webhook, url: 'https://elsewhere.example.com' })),
      }
    },
  })
  const row = await rowOf('edge-lon-01')
  await waitFor(() => expect(row).toHaveTextContent('4 of 9 kinds'))
  await user.click(within(row).getByRole('link', { name: 'edge-lon-01' }))
  const panel = await screen.findByRole('complementary', { name: 'Rollout to edge-lon-01' })
  expect(panel).toHaveTextContent(/Process rules.*Admission Control.*Response Rules.*Webhooks.*Groups/)
  expect(within(panel).getByText('fed.payments')).toBeInTheDocument()
  expect(within(panel).getByText('Missing there')).toBeInTheDocument()
})

test('a filter stays in the address, and none left is told from none there', async () => {
  const { router } = await renderApp(`${PATH}?q=nosuch`, { as: 'admin' })
  expect(await screen.findAllByRole('button', { name: /^Clear/ })).not.toEqual([])
  expect(router.state.location.search).toBe('?q=nosuch')
})

test('without members it says what the page is for', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) => {
      world.controller('gke-one').state.federation.members = []
    },
  })
  expect(await screen.findByText('No managed clusters yet')).toBeInTheDocument()
})

test('a kind that cannot be read is said so, and does not hide the others', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) => {
      world.plan('gke-one', 'GET /v1/admission/rules', { status: 403, body: { code: 25 }, times: 9 })
    },
  })
  const row = await rowOf('edge-lon-01')
  await waitFor(() => expect(row).toHaveTextContent('Not permitted'))
  expect(within(row).getAllByText('In sync')).toHaveLength(8)
})

test('one that answers nonsense is not readable, and the others are', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) => {
      world.plan('edge-lon-01', 'GET /v1/group', { status: 200, body: 'oops', times: 9 })
    },
  })
  const row = await rowOf('edge-lon-01')
  await waitFor(() => expect(row).toHaveTextContent('Not readable'))
  await waitFor(() => expect(within(row).getAllByText('In sync')).toHaveLength(8))
})

test('a federated reader sees the board and is told why sync is off', async () => {
  await renderApp(PATH, { as: 'fred' })
  const button = await screen.findByRole('button', { name: 'Sync waiting clusters' })
  expect(button).toBeDisabled()
  await waitFor(async () =>
    expect(within(await rowOf('edge-lon-01')).getAllByText('In sync')).toHaveLength(10),
  )
  expect(button).toHaveAttribute('title', expect.stringContaining('fedReader'))
})
