// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PAGE = '/clusters/local/policy/response-rules'
const FEDERATED = '/federation/policy/response-rules'
/** By label: roles of a whole grid take jsdom seconds to work out. */
const menuOf = (rule: string) => screen.findByLabelText(`Actions for ${rule}`)
const item = (name: RegExp) => screen.findByRole('menuitem', { name })

test('federated rules stand first, read-only, and say where they are edited', async () => {
  const { user } = await renderApp(`${PAGE}?q=Escalation`, { as: 'admin' })
  const [federated] = await screen.findAllByLabelText('Actions for Container.Privilege.Escalation')
  if (!federated) throw new Error('There is no federated rule')
  await user.click(federated)
  expect(await item(/^Edit Federated: it is edited on the primary/)).toHaveAttribute('aria-disabled', 'true')
  expect(await item(/^Delete Federated/)).toHaveAttribute('aria-disabled', 'true')
  await user.click(await item(/^Edit on the primary/))
  const panel = await screen.findByRole('complementary', { name: 'Response rule 100002' })
  expect(await within(panel).findByRole('button', { name: 'Edit' })).toBeEnabled()
})

test('the panel reads a rule as a sentence: when, in what, then', async () => {
  await renderApp(`${FEDERATED}/100005`, { as: 'fred' })
  const panel = await screen.findByRole('complementary', { name: 'Response rule 100005' })
  expect(
    await within(panel).findByText('At least 1 critical with a fix, published 30 days ago or earlier'),
  ).toBeVisible()
  expect(within(panel).getByRole('link', { name: 'fed.ledger-db' })).toHaveAttribute(
    'href',
    '/federation/policy/groups/fed.ledger-db',
  )
  expect(within(panel).getByRole('button', { name: 'Edit' })).toBeDisabled()
  expect(within(panel).getByText(/Needs a federated administrator .*; you are fedReader/)).toBeVisible()
})

test('a new rule goes above another, and what it cannot be is said while it is typed', async () => {
  const { user, world } = await renderApp(`${FEDERATED}?q=100003`, { as: 'admin' })
  await user.click(await menuOf('Admission.Control.Denied'))
  await user.click(await item(/^Add rule above/))
  const dialog = await screen.findByRole('dialog', { name: 'Add a federated response rule' })
  const group = within(dialog).getByRole('combobox', { name: 'Group' })
  await user.click(group)
  await user.paste('databases')
  await user.click(within(dialog).getByRole('button', { name: 'Add' }))
  expect(await within(dialog).findByText('Federated rules take federated groups')).toBeVisible()
  expect(within(dialog).getByText('Choose at least one action')).toBeVisible()
  await user.clear(group)
  await user.click(within(dialog).getByRole('checkbox', { name: 'Suppress log' }))
  // A form ignores what follows a submission within 300 ms.
  await waitFor(async () => {
    await user.click(within(dialog).getByRole('button', { name: 'Add' }))
    expect(screen.getByText('Response rule added')).toBeVisible()
  })
  const ids = world.controller('gke-one').state.policy.federal.responses.map(({ id }) => id)
  expect(ids.indexOf(100_008)).toBe(ids.indexOf(100_003) - 1)
}, 20_000)

test('what somebody else changed meanwhile is told before it is replaced', async () => {
  const { user, world } = await renderApp(`${FEDERATED}/100001`, { as: 'admin' })
  const { policy } = world.controller('gke-one').state
  const rule = () => policy.federal.responses.find(({ id }) => id === 100_001)
  await user.click(await screen.findByRole('button', { name: 'Edit' }))
  const dialog = await screen.findByRole('dialog')
  policy.federal = {
    ...policy.federal,
    responses: policy.federal.responses.map((each) =>
      each.id === 100_001 ? { ...each, comment: 'theirs' } : each,
    ),
  }
  await user.type(within(dialog).getByLabelText('Comment'), 'mine')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await within(dialog).findByText('Somebody else changed this rule meanwhile')).toBeVisible()
  expect(rule()?.comment).toBe('theirs')
  // A form ignores what follows a submission within 300 ms, which is faster than a person reads the note.
  await waitFor(async () => {
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(screen.getByText('Response rule 100001 saved')).toBeVisible()
  })
  expect(rule()).toMatchObject({ comment: 'mine', webhooks: ['fed.soc-slack'] })
}, 20_000)

test('deleting a rule that isolates can release what it isolated', async () => {
  const { user, world } = await renderApp(`${PAGE}/8`, { as: 'admin', console: 'eks-payments-eu' })
  const { policy } = world.controller('eks-payments-eu').state
  expect(Object.values(policy.quarantined)).toEqual(['security-event (rule 8)'])
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  const question = await screen.findByRole('alertdialog', { name: 'Delete response rule 8' })
  await user.click(
    within(question).getByRole('checkbox', { name: 'Release the containers it has in quarantine' }),
  )
  // A dangerous button is off for the first half second.
  const button = within(question).getByRole('button', { name: 'Delete' })
  await expect.poll(() => button.hasAttribute('disabled')).toBe(false)
  await user.click(button)
  expect(await screen.findByText('Response rule 8 deleted')).toBeVisible()
  await expect.poll(() => Object.keys(policy.quarantined)).toEqual([])
}, 20_000)

test('several rules are deleted at once, and what they isolated is released if that is wanted', async () => {
  const { user, world } = await renderApp(PAGE, { as: 'admin', console: 'eks-payments-eu' })
  const { policy } = world.controller('eks-payments-eu').state
  await user.click(await screen.findByRole('checkbox', { name: 'Select all shown rows' }))
  await user.click(screen.getByRole('button', { name: /^Delete \d+ of \d+…/ }))
  const question = await screen.findByRole('alertdialog', { name: /^Delete \d+ rules/ })
  await user.click(within(question).getByRole('checkbox', { name: /^Release the containers/ }))
  const button = within(question).getByRole('button', { name: 'Delete' })
  await expect.poll(() => button.hasAttribute('disabled')).toBe(false)
  await user.click(button)
  const tray = await screen.findByRole('listitem', { name: /^Delete \d+ rules/ })
  expect(await within(tray).findByText(/(\d+) of \1 done/)).toBeVisible()
  await expect.poll(() => Object.keys(policy.quarantined)).toEqual([])
  expect(screen.queryByRole('row', { name: /quarantine/i })).not.toBeInTheDocument()
}, 20_000)

test('a reader sees the rules, changes none, and is told why', async () => {
  await renderApp(PAGE, { as: 'rita' })
  await menuOf('Level Critical')
  expect(screen.getByRole('button', { name: 'Add rule' })).toBeDisabled()
  expect(screen.getByText(/Needs the permission to modify .*; you are reader/)).toBeVisible()
})

test('an empty list says what rules are for, a filter that matches none says so', async () => {
  const { router } = await renderApp(FEDERATED, {
    as: 'admin',
    prepare: (world) => {
      const { policy } = world.controller('gke-one').state
      policy.federal = { ...policy.federal, responses: [] }
    },
  })
  expect(await screen.findByText('No response rules yet')).toBeVisible()
  await router.navigate(`${PAGE}?q=nosuchrule`)
  expect(await screen.findByRole('button', { name: /^Clear filter/ })).toBeVisible()
})

test('a failed reading says so and can be tried again', async () => {
  const { user } = await renderApp(FEDERATED, {
    as: 'admin',
    prepare: (world) => world.plan('gke-one', 'GET /v1/response/rule', { status: 500 }),
  })
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await menuOf('Level Critical')).toBeVisible()
})

test('the page is closed to roles without the right', async () => {
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
  await app.router.navigate(`/clusters/${id}/policy/response-rules`)
  expect(await screen.findByText(/edge-lon-01.*(unreachable|reached)/)).toBeVisible()
})
