// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PAGE = '/federation/policy/configuration'
const menuOf = (name: string) => screen.findByLabelText(`Actions for ${name}`)
const item = (name: RegExp) => screen.findByRole('menuitem', { name })

test('webhooks show where they go without what follows the host, and lead to the rules that call them', async () => {
  await renderApp(PAGE, { as: 'admin' })
  await menuOf('fed.soc-slack')
  expect(screen.getByText('https://hooks.slack.example.com/…')).toBeVisible()
  expect(document.body).not.toHaveTextContent('x81kQe')
  expect(await screen.findByRole('link', { name: '4 rules' })).toHaveAttribute(
    'href',
    '/federation/policy/response-rules?q=fed.soc-slack',
  )
})

test('one that a rule calls cannot be deleted, and says why', async () => {
  const { user, world } = await renderApp(PAGE, { as: 'admin' })
  const { policy } = world.controller('gke-one').state
  await user.click(await menuOf('fed.archive'))
  expect(await item(/^Delete 1 response rule calls it/)).toHaveAttribute('aria-disabled', 'true')
  await user.keyboard('{Escape}')
  await user.click(await menuOf('fed.archive'))
  await user.click(await item(/^Switch on/))
  expect(await screen.findByText('Webhook fed.archive switched on')).toBeVisible()
  expect(policy.federal.webhooks.find(({ name }) => name === 'fed.archive')).toMatchObject({
    enable: true,
    type: '',
    url: 'http://archive.internal.example.com:8080/neuvector',
  })
})

test('a refusal that nobody could foresee is told in the question', async () => {
  const { user, world } = await renderApp(PAGE, {
    as: 'admin',
    prepare: (prepared) => {
      const { policy } = prepared.controller('gke-one').state
      policy.federal = { ...policy.federal, responses: [] }
    },
  })
  await user.click(await menuOf('fed.pager'))
  await user.click(await item(/^Delete/))
  world.plan('gke-one', 'DELETE /v1/system/config/webhook/fed.pager', {
    status: 400,
    body: { code: 6, error: 'Request in wrong format', message: 'Deleted webhook is inuse' },
  })
  const question = await screen.findByRole('alertdialog', { name: 'Delete fed.pager' })
  const button = within(question).getByRole('button', { name: 'Delete' })
  await expect.poll(() => button.hasAttribute('disabled')).toBe(false)
  await user.click(button)
  expect(await within(question).findByText(/the object is in use/)).toBeVisible()
  await user.click(within(question).getByRole('button', { name: 'Cancel' }))
})

test('a new one is checked while it is typed and sent as federated', async () => {
  const { user, world } = await renderApp(PAGE, { as: 'admin' })
  await user.click(await screen.findByRole('button', { name: 'Add webhook' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add a federated webhook' })
  const name = within(dialog).getByLabelText(/^Name/)
  await user.clear(name)
  await user.paste('hook')
  await user.click(within(dialog).getByLabelText(/^Address/))
  await user.paste('ftp://x')
  await user.tab()
  expect(await within(dialog).findByText('Names of federated webhooks begin with fed.')).toBeVisible()
  expect(within(dialog).getByText('An address that begins with http:// or https://')).toBeVisible()
  await user.clear(name)
  await user.paste('fed.hook')
  await user.clear(within(dialog).getByLabelText(/^Address/))
  await user.paste('https://example.com/x')
  await user.click(within(dialog).getByRole('button', { name: 'Add' }))
  expect(await screen.findByText('Webhook fed.hook added')).toBeVisible()
  expect(world.controller('gke-one').state.policy.federal.webhooks.at(-1)).toMatchObject({
    name: 'fed.hook',
    cfg_type: 'federal',
    enable: true,
  })
}, 20_000)

test('a federated reader sees webhooks and changes none; an empty list says what they are for', async () => {
  await renderApp(PAGE, {
    as: 'fred',
    prepare: (world) => {
      const { policy } = world.controller('gke-one').state
      policy.federal = { ...policy.federal, webhooks: [] }
    },
  })
  expect(await screen.findByText('No federated webhooks yet')).toBeVisible()
  for (const button of screen.getAllByRole('button', { name: 'Add webhook' })) expect(button).toBeDisabled()
})
