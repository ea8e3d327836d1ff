// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { setSingleKeys } from '~/shared/hooks/singleKeys'
import { setThemeMode } from '~/shared/theme/themeMode'
import { renderApp } from '~/testing/renderApp'
import { hideOverlay } from './overlayStore'

const HOME = '/federation/clusters'
const openPalette = async (app: Awaited<ReturnType<typeof renderApp>>) => {
  await screen.findByRole('button', { name: 'Account' })
  await app.user.keyboard('{Control>}k{/Control}')
  return screen.findByRole('dialog', { name: 'Search or go to' })
}

afterEach(() => {
  hideOverlay()
  setSingleKeys(true)
  setThemeMode('system')
})

test('a few letters and Enter lead to a page of the selected cluster', async () => {
  const app = await renderApp(HOME, { as: 'admin' })
  const palette = await openPalette(app)
  expect(within(palette).getByRole('combobox')).toHaveFocus()
  await app.user.keyboard('syscomp{Enter}')
  await waitFor(() => {
    expect(app.router.state.location.pathname).toMatch(/^\/clusters\/local\/assets\/system-components/)
  })
  expect(screen.queryByRole('dialog', { name: 'Search or go to' })).not.toBeInTheDocument()
})

test('a cluster is switched to on the page one is on', async () => {
  const app = await renderApp('/clusters/local/assets/system-components/scanners', { as: 'admin' })
  const palette = await openPalette(app)
  await app.user.keyboard('edge-lon')
  await within(palette).findByRole('option', { name: /edge-lon-01/ })
  await app.user.keyboard('{Enter}')
  await waitFor(() => expect(document.title).toContain('edge-lon-01'))
  expect(app.router.state.location.pathname).toMatch(/scanners$/)
})

test('what a reader may not do stays with the reason and cannot be chosen', async () => {
  const app = await renderApp(HOME, { as: 'fred' })
  const palette = await openPalette(app)
  await app.user.keyboard('generate join')
  const line = await within(palette).findByRole('option', { name: /^Generate join token/ })
  expect(line).toHaveAttribute('aria-disabled', 'true')
  expect(line).toHaveTextContent('fedReader')
  await app.user.keyboard('{Enter}')
  expect(palette).toBeVisible()
})

test('an action opens its dialog, and Escape gives the page back', async () => {
  const app = await renderApp(HOME, { as: 'admin' })
  await openPalette(app)
  await app.user.keyboard('generate join token{Enter}')
  expect(await screen.findByRole('dialog', { name: /^Generate join token/ })).toBeVisible()
  await app.user.keyboard('{Escape}')
  await openPalette(app)
  await app.user.keyboard('no such thing')
  expect(await screen.findByText('Nothing is called like that.')).toBeVisible()
  await app.user.keyboard('{Escape}')
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

test('a question mark lists the shortcuts, where those of a single key can be switched off', async () => {
  const app = await renderApp(HOME, { as: 'admin' })
  await screen.findByRole('button', { name: 'Account' })
  await app.user.keyboard('?')
  const list = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  await app.user.click(within(list).getByRole('switch', { name: 'Shortcuts of a single key' }))
  await app.user.keyboard('{Escape}')
  await waitFor(() => expect(list).not.toBeInTheDocument())
  await app.user.keyboard('?')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  await app.user.click(screen.getByRole('button', { name: 'Help' }))
  await app.user.click(await screen.findByRole('menuitem', { name: 'Keyboard shortcuts' }))
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})
