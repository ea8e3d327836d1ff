import { openSignedIn } from '../support/signIn.ts'
import { duration, expect, framesWhile, quantile, test, timed } from './bench.ts'

test.use({ scenario: 'large' })

const PAGE = '/clusters/local/policy/network-rules'

test('5,000 network rules', async ({ page, figure }) => {
  await openSignedIn(page, '/federation/clusters')
  const opened = await timed(async () => {
    await page.goto(`./#${PAGE}`)
    await page.getByText(/^5,0\d\d of 5,0\d\d$/).waitFor()
  })
  figure('address → rows', duration(opened))

  const filter = page.getByPlaceholder(/^Filter rules/)
  const filtered = await timed(async () => {
    await filter.fill('4321')
    await expect(page.getByRole('button', { name: /^Actions for/ })).toHaveCount(1)
  })
  figure('filter → rows', duration(filtered))
  await filter.fill('')

  const handles = page.getByRole('button', { name: /^Move nv\./ })
  await page.goto(`./#${PAGE}?origin=user_created`)
  await expect(handles).not.toHaveCount(0)
  const boxes = await Promise.all((await handles.all()).slice(0, 8).map((handle) => handle.boundingBox()))
  const [from, to] = [boxes[1], boxes[7]]
  if (!from || !to) throw new Error('The handles are not on the screen')
  const frames = await framesWhile(page, async () => {
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(to.x + 8, to.y + 8, { steps: 40 })
  })
  figure('frame while dragging, 95 of 100', duration(quantile(frames, 0.95)))
  const dropped = await timed(async () => {
    await page.mouse.up()
    await page.getByRole('button', { name: 'Review 1 change' }).waitFor()
  })
  figure('drop → draft', duration(dropped))

  const reviewed = await timed(async () => {
    await page.getByRole('button', { name: 'Review 1 change' }).click()
    await page.getByRole('dialog').getByText('Nobody else changed the rules').waitFor()
  })
  figure('review → difference and impact', duration(reviewed))
})
