// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const meta = document.createElement('meta')
meta.name = 'console-settings'

beforeAll(() => {
  document.head.append(meta)
})

/** What the gateway would have written into the page. */
function settle(settings: string) {
  meta.content = settings
}

const WARNING = 'The certificate of the controller is not checked.'

test('strips of the operator frame every page, as text', async () => {
  settle(`{
    "header": { "text": "Test system <b>A</b>", "colour": "#008000" },
    "footer": { "text": "Internal", "colour": "#ffff00" }
  }`)
  await renderApp('/federation/clusters', { as: 'admin' })
  expect(await screen.findByLabelText('Account')).toBeVisible()
  expect(screen.getByText('Test system <b>A</b>')).toBeVisible()
  expect(screen.getByText('Internal')).toBeVisible()
  expect(screen.queryByText(WARNING)).toBeNull()
})

test('an unchecked certificate is warned of before and after signing in', async () => {
  settle('{ "insecureController": true }')
  const { user } = await renderApp('/login')
  expect(await screen.findByRole('complementary', { name: WARNING })).toHaveTextContent('CONTROLLER_CA')
  await user.type(await screen.findByLabelText('Username'), 'admin')
  await user.type(screen.getByLabelText('Password'), 'Fleet-2026{Enter}')
  expect(await screen.findByLabelText('Account')).toBeVisible()
  expect(screen.getByRole('complementary', { name: WARNING })).toBeVisible()
})

test('the terms of the organisation come before the form on every visit, and only accepting closes them', async () => {
  settle(
    String.raw`{ "policy": "Only for authorised people.\nYou are watched.", "logo": "branding/logo-abc.png" }`,
  )
  const { user } = await renderApp('/login')
  expect(await screen.findByRole('dialog', { name: 'Terms of use' })).toHaveTextContent('You are watched.')
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Accept terms' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByRole('img', { name: 'NeuVector Console' })).toHaveAttribute(
    'src',
    'branding/logo-abc.png',
  )
  expect(screen.getByLabelText('Username')).toBeVisible()
})

test.each([
  ['no gateway', '__CONSOLE_SETTINGS__'],
  ['no object', '[]'],
  ['other types', '{ "insecureController": "yes", "policy": 7, "logo": "https://evil.example/x.png" }'],
  ['a colour that is none', '{ "header": { "text": "Fake", "colour": "red; x" } }'],
])('%s means no settings', async (_, settings) => {
  settle(settings)
  await renderApp('/login')
  expect(await screen.findByLabelText('Username')).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('img', { name: 'NeuVector Console' })).toBeNull()
  expect(screen.queryByText('Fake')).toBeNull()
  expect(screen.queryByText(WARNING)).toBeNull()
})
