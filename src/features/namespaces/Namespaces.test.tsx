// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PAGE = '/clusters/local/assets/namespaces'

test('the namespaces of Kubernetes are listed, the pseudo ones for tagging are not', async () => {
  const { user } = await renderApp(PAGE, { as: 'rita' })
  const row = await screen.findByRole('row', { name: /payments/ })
  expect(within(row).getByText('Enforced')).toBeVisible()
  expect(screen.queryByText('_images')).not.toBeInTheDocument()
  await user.click(within(row).getByRole('link', { name: 'payments' }))
  const panel = await screen.findByRole('complementary', { name: 'Namespace payments' })
  expect(within(panel).getByText('kubernetes.io/metadata.name=payments')).toBeVisible()
})

test('a namespace that is gone is explained', async () => {
  await renderApp(`${PAGE}/nosuch`, { as: 'admin' })
  expect(await screen.findByText('This namespace is gone')).toBeVisible()
})

test('a failed reading says so and can be tried again', async () => {
  const { user } = await renderApp(PAGE, {
    as: 'admin',
    prepare: (world) => {
      world.plan('gke-one', 'GET /v1/domain', { status: 500 })
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('row', { name: /payments/ })).toBeVisible()
})
