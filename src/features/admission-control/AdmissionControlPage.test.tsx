// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'
import type { World } from '../../../mocks/world/World'

const PAGE = '/clusters/local/policy/admission-control'
/** By label: roles of a whole grid take jsdom seconds to work out. */
const menuOf = (id: number) => screen.findByLabelText(`Actions for ${id}`)
const admissionOf = (world: World, cluster = 'gke-one') => world.controller(cluster).state.policy.admission
const ruleOf = (world: World, id: number) =>
  world.controller('gke-one').state.policy.local.admission.find((rule) => rule.id === id)
const change = (world: World, fields: Partial<ReturnType<typeof admissionOf>>) => {
  const { policy } = world.controller('gke-one').state
  policy.admission = { ...policy.admission, ...fields }
}
/** A dangerous button works after a moment. */
async function armed(question: HTMLElement, name: string): Promise<HTMLElement> {
  const button = within(question).getByRole('button', { name })
  await waitFor(() => expect(button).toBeEnabled())
  return button
}
const card = () => screen.findByRole('region', { name: 'State of admission control' })

test('rules stand in the order they are asked, with criteria in words', async () => {
  await renderApp(PAGE, { as: 'admin' })
  await menuOf(1)
  const ids = screen.getAllByLabelText(/^Actions for/).map((menu) => menu.getAttribute('aria-label'))
  expect(ids.slice(0, 4)).toEqual([1, 2, 100_003, 100_001].map((id) => `Actions for ${id}`))
  expect(
    screen.getByText(
      'Namespace is any of payments and High and critical CVEs at least 1, known for at least 30 days',
    ),
  ).toBeVisible()
})

test('federated rules are read-only and lead to the primary; built-in ones can be switched off after a question', async () => {
  const { user, world, router } = await renderApp(PAGE, { as: 'admin' })
  await user.click(await menuOf(1))
  expect(screen.getByRole('menuitem', { name: /^Edit Built in/ })).toHaveAttribute('aria-disabled', 'true')
  await user.click(screen.getByRole('menuitem', { name: 'Switch off' }))
  const question = await screen.findByRole('alertdialog')
  expect(question).toHaveTextContent(
    'Deployments in kube-system, kube-public, istio-system meet the deny rules',
  )
  await user.click(await armed(question, 'Switch off'))
  expect(await screen.findByText('Rule 1 switched off')).toBeVisible()
  expect(ruleOf(world, 1)).toMatchObject({ disable: true, critical: true })

  await user.click(await menuOf(100_001))
  expect(
    screen.getByRole('menuitem', { name: /^Delete Federated: it is edited on the primary/ }),
  ).toHaveAttribute('aria-disabled', 'true')
  await user.click(screen.getByRole('menuitem', { name: 'Edit on the primary' }))
  await waitFor(() => {
    expect(router.state.location.pathname).toBe('/federation/policy/admission-control/100001')
  })
})

test('several rules are switched at once, built-in ones left out, and deleted after a question', async () => {
  const { user, world } = await renderApp(PAGE, { as: 'admin' })
  await menuOf(1)
  await user.click(screen.getByRole('checkbox', { name: 'Select all shown rows' }))
  const off = await screen.findByRole('button', { name: /^Switch off \d+ of \d+/ })
  const open = world
    .controller('gke-one')
    .state.policy.local.admission.filter(
      (rule) => !rule.critical && rule.cfg_type === 'user_created' && !rule.disable,
    )
  expect(open.length).toBeGreaterThan(1)
  await user.click(off)
  const tray = await screen.findByRole('listitem', { name: /^Switch off/ })
  expect(await within(tray).findByText(new RegExp(`${open.length} of ${open.length} done`))).toBeVisible()
  for (const { id } of open) expect(ruleOf(world, id)).toMatchObject({ disable: true })
  expect(ruleOf(world, 1)).toMatchObject({ disable: false })

  await user.click(screen.getByRole('button', { name: /^Delete \d+ of \d+…/ }))
  await user.click(
    await armed(await screen.findByRole('alertdialog', { name: /^Delete \d+ rules/ }), 'Delete'),
  )
  await waitFor(() => {
    for (const { id } of open) expect(ruleOf(world, id)).toBeUndefined()
  })
  expect(ruleOf(world, 1)).toBeDefined()
}, 20_000)

test('own rules are promoted to federated ones by people with that right', async () => {
  const { user, world } = await renderApp(PAGE, { as: 'admin' })
  await user.click(await menuOf(1002))
  await user.click(screen.getByRole('menuitem', { name: 'Promote to federated…' }))
  const question = await screen.findByRole('alertdialog')
  await user.click(within(question).getByRole('button', { name: 'Promote' }))
  expect(await screen.findByText('1 rule promoted')).toBeVisible()
  const { federal } = world.controller('gke-one').state.policy
  expect(federal.admission.at(-1)).toMatchObject({ id: 100_006, comment: 'Somebody must be responsible' })
})

test('the mode is set after saying how many rules begin to refuse', async () => {
  const { user, world } = await renderApp(PAGE, {
    as: 'admin',
    prepare: (prepared) => change(prepared, { mode: 'monitor' }),
  })
  await user.click(await within(await card()).findByRole('radio', { name: 'Protect' }))
  const question = await screen.findByRole('alertdialog')
  expect(question).toHaveTextContent('4 deny rules begin to refuse')
  await user.click(await armed(question, 'Set to Protect'))
  expect(await screen.findByText('Mode set to Protect')).toBeVisible()
  expect(admissionOf(world)).toMatchObject({ enable: true, mode: 'protect' })
})

test('a test of the connection says what stands in the way, and what to do', async () => {
  const { user, world } = await renderApp(PAGE, { as: 'admin' })
  const area = within(await card())
  const button = await area.findByRole('button', { name: 'Test the connection' })
  const refusals = [
    [404, 31, 'Cluster roles or role bindings of NeuVector are missing or wrong'],
    [404, 32, 'The service of the webhook is missing or wrong'],
    [500, 34, "Kubernetes' API server did not reach the controllers"],
  ] as const
  for (const [status, code, title] of refusals) {
    world.plan('gke-one', 'POST /v1/debug/admission/test', { status, body: { code, message: '' } })
    await user.click(button)
    expect(await area.findByText(title)).toBeVisible()
  }
  await user.click(button)
  expect(await area.findByText('Kubernetes reaches the controllers')).toBeVisible()
})

test('switching it on shows in the question why Kubernetes does not reach the controllers', async () => {
  const { user, world } = await renderApp(PAGE, {
    as: 'admin',
    prepare: (prepared) => change(prepared, { enable: false }),
  })
  const area = within(await card())
  expect(await area.findByText('Nothing is checked: everything can be deployed.')).toBeVisible()
  expect(area.getByRole('button', { name: 'Advanced settings…' })).toBeDisabled()
  world.plan('gke-one', 'PATCH /v1/admission/state', { status: 500, body: { code: 34, message: '' } })
  await user.click(area.getByRole('switch', { name: 'Check what is deployed' }))
  const question = await screen.findByRole('alertdialog')
  await user.click(within(question).getByRole('button', { name: 'Switch on' }))
  expect(await within(question).findByText(/^Let the control plane through to port 20443/)).toBeVisible()
  await user.click(within(question).getByRole('button', { name: 'Switch on' }))
  expect(await screen.findByText('Admission control is on')).toBeVisible()
})

test('what a custom resource decides cannot be changed here', async () => {
  await renderApp(PAGE, { as: 'admin', prepare: (prepared) => change(prepared, { cfg_type: 'ground' }) })
  const area = within(await card())
  expect(await area.findByText(/^A custom resource decides over mode and state/)).toBeVisible()
  expect(area.getByRole('switch', { name: 'Check what is deployed' })).toBeDisabled()
  expect(area.getByRole('button', { name: 'Test the connection' })).toBeEnabled()
})

test('without Kubernetes the page says that there is nothing to control', async () => {
  await renderApp(PAGE, { as: 'admin', prepare: (prepared) => change(prepared, { k8s_env: false }) })
  expect(await screen.findByText('Admission control needs Kubernetes')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Add rule' })).not.toBeInTheDocument()
})

test('a reader sees everything and changes nothing', async () => {
  const { user } = await renderApp(`${PAGE}?q=1002`, { as: 'rita' })
  expect(
    await screen.findByText('Needs the permission to modify Admission Control; you are reader'),
  ).toBeVisible()
  expect(screen.getByRole('button', { name: 'Add rule' })).toBeDisabled()
  await user.click(await menuOf(1002))
  expect(screen.getByRole('menuitem', { name: /^Delete Needs the permission/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  expect(screen.queryByRole('menuitem', { name: /^Promote/ })).not.toBeInTheDocument()
})

test('the page is closed to roles without the right', async () => {
  await renderApp(PAGE, { as: 'sven' })
  expect(await screen.findByText('You may not see this page')).toBeVisible()
})

test('lists that are empty, filtered to nothing or not readable say so', async () => {
  const { user, world, router } = await renderApp('/federation/policy/admission-control', {
    as: 'admin',
    prepare: (prepared) => prepared.plan('gke-one', 'GET /v1/admission/rules', { status: 500 }),
  })
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  await menuOf(100_001)
  await router.navigate('/federation/policy/admission-control?q=nothing-like-it')
  expect(await screen.findByRole('button', { name: 'Clear filters' })).toBeVisible()
  const { policy } = world.controller('gke-one').state
  policy.federal = { ...policy.federal, admission: [] }
  await router.navigate('/federation/policy/admission-control')
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  expect(await screen.findByText('No rules yet')).toBeVisible()
})

test('a cluster that cannot be reached any more says which', async () => {
  const app = await renderApp('/federation/clusters', { as: 'admin' })
  const { members } = app.world.controller('gke-one').state.federation
  const id = members.find(({ name }) => name === 'edge-lon-01')?.id ?? ''
  app.world.setDown('edge-lon-01')
  await app.router.navigate(`/clusters/${id}/policy/admission-control`)
  expect(await screen.findAllByText(/edge-lon-01.*(unreachable|reached)/)).not.toHaveLength(0)
})
