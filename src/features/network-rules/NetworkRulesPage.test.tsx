// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PAGE = '/clusters/local/policy/network-rules'
const FEDERATED = '/federation/policy/network-rules'
/** By label: roles of a whole grid take jsdom seconds to work out. */
const menuOf = (rule: string) => screen.findByLabelText(`Actions for ${rule}`)

test('federated rules stand on top of a cluster’s own and say where they are edited', async () => {
  const { user } = await renderApp(`${PAGE}?q=fed.frontend`, { as: 'admin' })
  const menu = await menuOf('fed.frontend → fed.payments')
  expect(screen.getAllByText('Federated')).toHaveLength(2)
  await user.click(menu)
  expect(
    screen.getByRole('menuitem', { name: /^Edit Federated: it is edited on the primary/ }),
  ).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByRole('menuitem', { name: 'Edit on the primary' })).toBeVisible()
})

test('a learned rule can be moved and removed, not edited', async () => {
  const { user, world } = await renderApp(`${PAGE}?q=10001`, { as: 'admin' })
  const learned = world.controller('gke-one').state.policy.local.rules.find((rule) => rule.learned)
  await user.click(
    await screen.findByRole('button', { name: `Actions for ${learned?.from} → ${learned?.to}` }),
  )
  expect(screen.getByRole('menuitem', { name: /^Edit Learned rules cannot be edited/ })).toHaveAttribute(
    'aria-disabled',
  )
  await user.click(screen.getByRole('menuitem', { name: 'Delete' }))
  expect(await screen.findByRole('button', { name: 'Review 1 change' })).toBeVisible()
})

test('an empty list says what rules are for', async () => {
  await renderApp(FEDERATED, {
    as: 'admin',
    prepare: (world) => {
      const { policy } = world.controller('gke-one').state
      policy.federal = { ...policy.federal, rules: [] }
    },
  })
  expect(await screen.findByText('No rules yet')).toBeVisible()
})

test('a failed reading says so and can be tried again', async () => {
  const { user } = await renderApp(FEDERATED, {
    as: 'admin',
    prepare: (world) => world.plan('gke-one', 'GET /v1/policy/rule', { status: 500 }),
  })
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await menuOf('fed.frontend → fed.payments')).toBeVisible()
})

test('a draft nobody can read any more is dropped, and says so', async () => {
  localStorage.setItem('nv:/:draft.network-rules.fed.local.admin', '{"version":1,"draft":{"order":[7]}}')
  await renderApp(FEDERATED, { as: 'admin' })
  expect(await screen.findByText('A stored draft could not be read and was dropped')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Review/ })).not.toBeInTheDocument()
})

test('the page is closed to roles without the right, and the federated one to plain administrators', async () => {
  const { router } = await renderApp(PAGE, { as: 'sven' })
  expect(await screen.findByText('You may not see this page')).toBeVisible()
  await router.navigate(FEDERATED)
  expect(await screen.findByText('You may not see this page')).toBeVisible()
})

test('a cluster that cannot be reached any more says which', async () => {
  const app = await renderApp('/federation/clusters', { as: 'admin' })
  const { members } = app.world.controller('gke-one').state.federation
  const id = members.find(({ name }) => name === 'edge-lon-01')?.id ?? ''
  app.world.setDown('edge-lon-01')
  await app.router.navigate(`/clusters/${id}/policy/network-rules`)
  expect(await screen.findByText(/edge-lon-01.*(unreachable|reached)/)).toBeVisible()
})

test('a save that stops on its way keeps what is left and adds nothing twice', async () => {
  const { user, world } = await renderApp(FEDERATED, { as: 'admin' })
  const rules = () => world.controller('gke-one').state.policy.federal.rules
  await user.click(await menuOf('fed.batch → external'))
  await user.click(screen.getByRole('menuitem', { name: 'Switch off' }))
  await user.click(await menuOf('fed.legacy-erp → fed.ledger-db'))
  await user.click(screen.getByRole('menuitem', { name: 'Delete' }))
  await user.click(screen.getByRole('button', { name: 'Review 2 changes' }))
  world.plan('gke-one', 'PATCH /v1/policy/rule/100012', { status: 500, body: { code: 8, message: 'store' } })
  await user.click(await screen.findByRole('button', { name: 'Save 2 changes' }))
  expect(await screen.findByText(/Stopped after 1 request/)).toBeVisible()
  expect(rules().some(({ id }) => id === 100_003)).toBe(false)
  await user.click(await screen.findByRole('button', { name: 'Save 1 change' }))
  expect(await screen.findByText('Federated network rules saved')).toBeVisible()
  expect(rules().find(({ id }) => id === 100_012)?.disable).toBe(true)
})
