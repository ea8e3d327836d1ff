// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PAGE = '/clusters/local/assets/platforms'

test('the platform is scanned on demand, and its panel tells how that goes', async () => {
  const { user, world } = await renderApp(`${PAGE}/Kubernetes`, { as: 'admin' })
  const panel = await screen.findByRole('complementary', { name: 'Platform Kubernetes' })
  expect(await within(panel).findByRole('link', { name: 'CVE-2025-1974' })).toBeVisible()
  await user.click(within(panel).getByRole('button', { name: 'Scan platform' }))
  expect(await within(panel).findByRole('button', { name: 'Scheduled' })).toBeDisabled()
  expect(Object.keys(world.controller('gke-one').state.scanning.startedAtMs)).toEqual(['platform'])
})

test('a platform that was never scanned has no numbers, not zeros', async () => {
  await renderApp(PAGE, {
    as: 'admin',
    prepare: (world) => {
      world.controller('gke-one').state.scanning.neverScanned = ['platform']
    },
  })
  const row = await screen.findByRole('row', { name: /Kubernetes/ })
  expect(within(row).getByText('Not scanned')).toBeVisible()
  expect(within(row).queryByText('0')).not.toBeInTheDocument()
})

test('a failed reading says so and can be tried again', async () => {
  const app = await renderApp(PAGE, {
    as: 'admin',
    prepare: (world) => {
      world.plan('gke-one', 'GET /v1/scan/platform', { status: 500 })
    },
  })
  await app.user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('row', { name: /Kubernetes/ })).toBeVisible()
})
