// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { updateFleetNotes } from '~/domain/federation/labels/labelStore'
import { noNotes } from '~/domain/federation/labels/labels'
import { renderApp } from '~/testing/renderApp'
import type { World } from '../../../mocks/world/World'

const SUMMARY = '/federation/summary'

beforeEach(() => updateFleetNotes(() => noNotes))

const idOf = (world: World, name: string) =>
  world.controller('gke-one').state.federation.members.find((member) => member.name === name)?.id ?? ''

/** The strip, once it says so many answered. */
async function coverage(text: string | RegExp): Promise<HTMLElement> {
  const strip = await screen.findByRole('region', { name: 'How many clusters answered' })
  await waitFor(() => expect(strip).toHaveTextContent(text), { timeout: 5_000 })
  return strip
}

const tile = (name: string) =>
  within(screen.getByRole('region', { name: 'Fleet map' }))
    .getAllByRole('link')
    .find((link) => link.textContent.startsWith(name))

/** The line of a cluster in the table, by its text: names of rows take jsdom seconds to compute. */
const rowOf = (name: string) => screen.getAllByRole('row').find((row) => row.textContent.startsWith(name))

/** Requests the primary got for its members, and how they were marked. */
function watchForwarded(world: World) {
  const seen: { id: string; page: string | null }[] = []
  const controller = world.controller('gke-one')
  const handle = controller.handle.bind(controller)
  controller.handle = (request) => {
    const id = /\/v1\/fed\/cluster\/([^/]+)/.exec(request.url)?.[1]
    if (id !== undefined) seen.push({ id, page: request.headers.get('X-Nv-Page') })
    return handle(request)
  }
  return seen
}

describe('on a primary', () => {
  test('adds up what answered, says what is missing, and asks nobody who cannot answer', async () => {
    let seen: ReturnType<typeof watchForwarded> = []
    const { world } = await renderApp(SUMMARY, {
      as: 'admin',
      prepare: (prepared) => {
        seen = watchForwarded(prepared)
      },
    })
    const strip = await coverage('7 of 9 clusters answered')
    expect(strip).toHaveTextContent('2 unreachable')
    expect(strip).toHaveTextContent('Numbers below leave these 2 out.')
    expect(within(strip).getByRole('link', { name: '2 unreachable' })).toHaveAttribute(
      'href',
      '/federation/summary?answer=unreachable',
    )
    const totals = screen.getByRole('region', { name: 'Totals' })
    // 12 + 9 + 3 + 3 + 18 + 6 + 3
    expect(totals).toHaveTextContent('Nodes54')
    expect(totals).toHaveTextContent('1 primary, 8 managed')
    expect(totals).toHaveTextContent(/Score, median\d+ ?(Good|Fair)/)
    expect(totals).toHaveTextContent('worst 63 iks-demo')
    expect(screen.getByRole('region', { name: 'Federated rules' })).toHaveTextContent(
      '2of 8 in step with gke-one',
    )
    const silent = ['rhos-remote-aws', 'aks-analytics'].map((name) => idOf(world, name))
    await waitFor(() => expect(new Set(seen.map(({ id }) => id)).size).toBe(6))
    expect(seen.filter(({ id }) => silent.includes(id))).toEqual([])
    expect(new Set(seen.map(({ page }) => page))).toEqual(new Set(['dashboard']))
  })

  test('the worst condition of a cluster is on its tile, the score with its word', async () => {
    await renderApp(SUMMARY, { as: 'admin' })
    await coverage('7 of 9')
    expect(tile('rhos-remote-aws')).toHaveTextContent('Unreachable')
    expect(tile('aks-analytics')).toHaveTextContent('Pending')
    expect(tile('iks-demo')).toHaveTextContent('63 Poor')
    expect(tile('edge-nyc-02')).toHaveTextContent('5.4.4 old')
    expect(tile('gke-one')).toHaveTextContent('14 Good')
    expect(tile('gke-one')).toHaveAttribute('href', '/clusters/local/assets/system-components')
  })

  test('a click on a number shows the clusters behind it', async () => {
    const { user, router } = await renderApp(SUMMARY, { as: 'admin' })
    await coverage('7 of 9')
    // The table is loaded after the rest of the page.
    await screen.findAllByRole('row', {}, { timeout: 10_000 })
    const scores = within(screen.getByRole('region', { name: 'Score distribution' }))
    await user.click(scores.getByRole('link', { name: /Poor/ }))
    expect(router.state.location.search).toBe('?band=poor')
    await waitFor(() => expect(rowOf('edge-lon-01')).toBeUndefined())
    expect(rowOf('iks-demo')).toHaveTextContent('Poor')
  })

  test('says who is behind, what that blocks and what to upgrade', async () => {
    await renderApp(SUMMARY, { as: 'admin' })
    const card = await screen.findByRole('region', { name: 'Versions and upgrade order' })
    expect(card).toHaveTextContent('1 cluster is older than the primary · 1 gets no federated rules')
    expect(within(card).getByRole('listitem')).toHaveTextContent(
      'Upgrade edge-nyc-02 from 5.4.4 to 5.6.0 gets no federated rules before',
    )
  })

  test('a clock that is off is told with its consequences and shown in the table', async () => {
    await renderApp(SUMMARY, {
      as: 'admin',
      prepare: (world) => world.setClockSkew('iks-demo', 95_000),
    })
    expect(await screen.findByText('The clock of 1 cluster is more than a minute off')).toBeVisible()
    expect(screen.getByText(/^iks-demo \(\+9[456] s\), against the primary/)).toBeVisible()
    expect(rowOf('iks-demo')).toHaveTextContent(/\+9[456] s/)
    expect(rowOf('edge-lon-01')).toHaveTextContent('±1 s')
  })

  test('labels limit the page, views keep it, and both can be taken along', async () => {
    const { user, router } = await renderApp(SUMMARY, { as: 'admin' })
    await coverage('7 of 9')
    await user.click(within(rowOf('edge-lon-01')!).getAllByRole('button').at(-1)!)
    await user.click(await screen.findByRole('menuitem', { name: 'Edit labels…' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog).toHaveTextContent('kept in this browser')
    await user.type(within(dialog).getByRole('combobox'), 'prod{Enter}')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await user.click(await screen.findByRole('button', { name: 'prod', pressed: false }))
    await coverage('1 of 1 cluster answered')
    expect(router.state.location.search).toBe('?label=prod')
    await user.click(screen.getByRole('button', { name: 'Views' }))
    await user.click(await screen.findByRole('button', { name: 'Save this view…' }))
    await user.type(await screen.findByLabelText('Name'), 'Production')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await user.click(screen.getByRole('button', { name: 'prod', pressed: true }))
    await coverage('7 of 9')
    await user.click(screen.getByRole('button', { name: 'Views' }))
    await user.click(await screen.findByRole('link', { name: 'Production' }))
    await coverage('1 of 1')
  })

  test.each([
    ['answers with 500', { status: 500, body: { code: 8, error: '', message: '' } }, '1 failed'],
    ['refuses the primary', { status: 401, body: { code: 3, error: '', message: '' } }, '1 denied'],
    ['refuses the user', { status: 403, body: { code: 25, error: '', message: '' } }, '1 denied'],
    ['does not know the route', { status: 404, body: { code: 1, error: '', message: '' } }, '1 failed'],
    ['answers with half a text', { status: 200, body: '{"security_scores": {"secur' }, '1 failed'],
    [
      'answers with other types',
      { status: 200, body: { security_scores: { security_risk_score: 'low' } } },
      '1 failed',
    ],
    ['is busy', { status: 503, body: '' }, '3 unreachable'],
  ] as const)(
    'one cluster %s: it is named as missing, its score is unknown, all others stand',
    async (_, answer, words) => {
      await renderApp(SUMMARY, {
        as: 'admin',
        prepare: (world) => {
          const id = idOf(world, 'iks-demo')
          world.plan('gke-one', `GET /v1/fed/cluster/${id}/v1/system/score/metrics`, { ...answer, times: 9 })
        },
      })
      const strip = await coverage('6 of 9 clusters answered')
      expect(strip).toHaveTextContent(words)
      expect(screen.getByRole('region', { name: 'Totals' })).toHaveTextContent('Nodes48')
      expect(tile('iks-demo')).not.toHaveTextContent(/Good|Fair|Poor|\d/)
      expect(tile('eks-payments-eu')).toHaveTextContent('Joined')
    },
  )

  test('one that dies keeps its numbers, marked as old, and leaves the totals', async () => {
    const { world, user } = await renderApp(SUMMARY, { as: 'admin' })
    await coverage('7 of 9')
    world.setDown('iks-demo')
    await user.click(screen.getByRole('button', { name: 'Ask again' }))
    const strip = await coverage('6 of 9 clusters answered')
    expect(strip).toHaveTextContent('3 unreachable')
    expect(tile('iks-demo')).toHaveTextContent('Unreachable')
    expect(rowOf('iks-demo')).toHaveTextContent('stale')
    expect(screen.getByRole('region', { name: 'Totals' })).toHaveTextContent('Nodes48')
  })
})

test('a federated reader sees everything; what only an administrator may says so', async () => {
  const { user } = await renderApp(SUMMARY, { as: 'fred' })
  await coverage('7 of 9')
  await user.click(within(rowOf('iks-demo')!).getAllByRole('button').at(-1)!)
  expect(await screen.findByRole('menuitem', { name: /^Sync federal rules/ })).toHaveTextContent(
    'you are fedReader',
  )
  expect(screen.getByRole('menuitem', { name: /^Remove from federation/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('a reader of the primary may not read through it: the menu says why, the address too', async () => {
  const { user } = await renderApp(SUMMARY, { as: 'rita' })
  expect(await screen.findByText(/may not|not allowed|cannot/i)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Multiple Clusters' }))
  const item = await screen.findByRole('menuitem', { name: /^Federation Summary/ })
  expect(item).toHaveAttribute('aria-disabled', 'true')
  expect(item).toHaveTextContent('you are reader')
})
