import { openSignedIn } from '../support/signIn.ts'
import { switchTo } from '../support/federation.ts'
import { duration, expect, quantile, test, timed } from './bench.ts'

test('cold start', async ({ page, figure }) => {
  const opened = await timed(async () => {
    await page.goto('./')
    await page.getByLabel('Username').waitFor()
  })
  figure('address → sign-in form', duration(opened))
})

test('reload with a session', async ({ page, figure }) => {
  await openSignedIn(page, '/federation/clusters')
  const samples: number[] = []
  for (let run = 0; run < 5; run += 1) {
    samples.push(
      await timed(async () => {
        await page.reload()
        await page.getByRole('row', { name: /edge-lon-01/ }).waitFor()
      }),
    )
  }
  figure('reload → list of clusters, median of 5', duration(quantile(samples, 0.5)))
})

test('switching the cluster', async ({ page, figure }) => {
  await openSignedIn(page, '/clusters/local/assets/system-components/controllers')
  const samples: number[] = []
  for (let run = 0; run < 6; run += 1) {
    const name = run % 2 === 0 ? 'edge-lon-01' : 'gke-one'
    samples.push(
      await timed(async () => {
        await switchTo(page, name)
        await expect(page.getByRole('row', { name: /Leader/ })).toBeVisible()
      }),
    )
  }
  figure('open, type, Enter → rows of the other cluster, median of 6', duration(quantile(samples, 0.5)))
})
