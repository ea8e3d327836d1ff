import { expect, test } from '../../fixtures/test.ts'
import { expectNoOverflow, PHONE } from '../../support/layout.ts'
import { openSignedIn } from '../../support/signIn.ts'

test.describe('the whole federation on one page', () => {
  test('is opened from the menu, fills in, leads from a number to its clusters, and is usable by everybody', async ({
    page,
    axe,
  }) => {
    await openSignedIn(page, '/federation/clusters')
    await page.getByRole('button', { name: 'Multiple Clusters' }).click()
    await page.getByRole('menuitem', { name: 'Federation Summary' }).click()
    await expect(page).toHaveURL(/#\/federation\/summary$/)
    await expect(page.getByText('7 of 9 clusters answered')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Totals' })).toContainText('medium')
    await axe('federation summary')
    await page.getByRole('button', { name: 'Show Score distribution as a table' }).click()
    await expect(page.getByRole('region', { name: 'Score distribution' }).getByRole('table')).toBeVisible()
    await page.getByRole('link', { name: '2 unreachable' }).click()
    await expect(page.getByRole('row', { name: /rhos-remote-aws/ })).toBeInViewport()
    const table = page.getByRole('grid', { name: 'Clusters with their numbers' })
    await expect(table.getByRole('row')).toHaveCount(3)
  })

  test('says what it covers in a file and on paper', async ({ page }) => {
    await openSignedIn(page, '/federation/summary')
    await expect(page.getByText('7 of 9 clusters answered')).toBeVisible()
    await page.getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Save as CSV' }).click()
    const stream = await (await download).createReadStream()
    const text = (await stream.toArray()).join('')
    expect(text).toContain('Federation summary of gke-one')
    expect(text).toContain('By,admin')
    expect(text).toContain('Clusters covered,7 of 9')
    expect(text).toMatch(/Missing,.*rhos-remote-aws \(Unreachable\)/)
    expect(text).toMatch(/\r\ngke-one,Active,14,12,486/)

    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Clusters covered')).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'iks-demo' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Export' })).toBeHidden()
  })

  test('fills a screen on the wall and tells the rules of the session', async ({ page, axe }) => {
    await openSignedIn(page, '/federation/summary?kiosk=on')
    await expect(page.getByRole('heading', { name: 'gke-one: federation' })).toBeVisible()
    await expect(page.getByText('7 of 9 clusters answered')).toBeVisible()
    await page.getByRole('button', { name: 'About the session' }).click()
    await expect(page.getByText(/without input the session ends after 60 min/)).toBeVisible()
    await page.keyboard.press('Escape')
    await axe('federation summary on a wall')
    await page.getByRole('button', { name: 'Leave full screen' }).click()
    await expect(page.getByRole('button', { name: 'Switch cluster' })).toBeVisible()
  })

  test('clusters are compared from the table, and the comparison can be sent to others', async ({
    page,
    axe,
  }) => {
    await openSignedIn(page, '/federation/summary', 'fred')
    await page.getByRole('checkbox', { name: /iks-demo/ }).check()
    await page.getByRole('checkbox', { name: /edge-lon-01/ }).check()
    await page.getByRole('button', { name: 'Compare 2' }).click()
    await expect(page).toHaveURL(/#\/federation\/compare\?clusters=/)
    const table = page.getByRole('table', { name: /^Comparison of/ })
    await expect(table.getByRole('rowheader', { name: 'Total, 0 is best' })).toBeVisible()
    await axe('comparison of clusters')
    await page.reload()
    await expect(table.getByRole('columnheader', { name: /iks-demo/ })).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE })

  test('everything is there, one below the other', async ({ page, axe }) => {
    await openSignedIn(page, '/federation/summary')
    await expect(page.getByText('7 of 9 clusters answered')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Fleet map' }).getByRole('link')).toHaveCount(9)
    await expectNoOverflow(page, 'federation summary')
    await axe('federation summary on a phone')
  })
})

test.describe('a bad day', () => {
  test.use({ scenario: 'degraded' })

  test('a clock that is off is told, and slow and dead clusters hold nothing up', async ({ page }) => {
    await openSignedIn(page, '/federation/summary')
    // Clocks are asked for last, behind what slow clusters hold up.
    await expect(page.getByText(/The clock of 1 cluster is more than a minute off/)).toBeVisible({
      timeout: 30_000,
    })
    await expect(
      page.getByRole('region', { name: 'Fleet map' }).getByRole('link', { name: /gke-one/ }),
    ).toContainText('14 Good')
    await page.getByRole('link', { name: 'Show them' }).click()
    await expect(page.getByRole('row', { name: /ocp-bank-1/ })).toContainText(/\+9[456] s/)
  })
})
