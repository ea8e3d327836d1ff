// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'
import { createWorld } from '../../../mocks/world/World'

/** Ids of a scenario are the same every time. */
const federation = createWorld('fleet', { speed: 0 }).controller('gke-one').state.federation
const ids = (...names: string[]) =>
  names.map((name) => federation.members.find((member) => member.name === name)?.id ?? federation.masterId)

const address = (...names: string[]) => `/federation/compare?clusters=${ids(...names).join(',')}`

test('an address shows its clusters side by side, what differs before what is the same', async () => {
  await renderApp(address('gke-one', 'edge-nyc-02', 'iks-demo'), { as: 'fred' })
  const table = await screen.findByRole('table', {
    name: /^Comparison of gke-one, edge-nyc-02,? and iks-demo/,
  })
  expect(await within(table).findByText('5.4.4')).toBeVisible()
  const lines = within(table)
    .getAllByRole('row')
    .map((row) => row.textContent)
  expect(lines).toContain('NeuVector5.6.05.4.45.6.0')
  expect(lines).toContain('Total, 0 is best143163')
  const differing = lines.findIndex((line) => line.startsWith('CVE database'))
  const same = lines.findIndex((line) => line.startsWith('Platform'))
  expect(differing).toBeLessThan(same)
})

test('the differences alone can be linked; a cluster can be taken out; one is nothing to compare', async () => {
  const { user, router } = await renderApp(`${address('gke-one', 'iks-demo')}&only=differences`, {
    as: 'admin',
  })
  const table = await screen.findByRole('table', { name: /^Comparison/ })
  await within(table).findAllByText('63')
  expect(within(table).queryByRole('rowheader', { name: 'Platform' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('switch', { name: 'Only differences' }))
  expect(await within(table).findByRole('rowheader', { name: 'Platform' })).toBeVisible()
  expect(router.state.location.search).not.toContain('only')
  await user.click(screen.getByRole('combobox', { name: 'Clusters to compare' }))
  await user.keyboard('{Backspace}')
  expect(await screen.findByText('Choose two to four clusters')).toBeVisible()
})

test('what did not answer is not told, and not counted as a difference; a stranger is named', async () => {
  await renderApp(`${address('edge-lon-01', 'rhos-remote-aws')},${'0'.repeat(32)}`, { as: 'admin' })
  const table = await screen.findByRole('table', { name: /^Comparison/ })
  expect(await within(table).findAllByText('not told')).not.toHaveLength(0)
  expect(screen.getByText('1 cluster of the address is not in this federation')).toBeVisible()
  expect(await screen.findByText(/^0 of \d+ facts differ/)).toBeVisible()
})
