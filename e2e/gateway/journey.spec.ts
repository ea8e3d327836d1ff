import { expect, test } from '../fixtures/test.ts'
import { clusterRow, generateToken, join, promote, switchTo } from '../support/federation.ts'
import { firstSignIn, NEW_PASSWORD, signIn } from '../support/signIn.ts'

test.use({ scenario: 'standalone' })

test('two fresh clusters become a federation, each from its own console', async ({ context, consoles }) => {
  const [a, b] = consoles
  if (!a || !b) throw new Error('The scenario has fewer than two consoles')
  const primary = await context.newPage()
  const member = await context.newPage()

  await primary.goto(a.url)
  await firstSignIn(primary)
  await promote(primary, { server: a.fedServer, port: a.fedPort })
  await signIn(primary, 'admin', NEW_PASSWORD)
  const token = await generateToken(primary)

  await member.goto(b.url)
  await firstSignIn(member)
  await join(member, token, { server: b.apiServer, port: b.apiPort })
  await expect(member.getByRole('dialog')).toContainText(/managed by/i)

  // Nobody reloads: the primary's own polling shows the new member and follows it.
  await expect(clusterRow(primary, b.name)).toContainText('Synced', { timeout: 30_000 })
  await clusterRow(primary, b.name).getByRole('link', { name: b.name }).click()
  await expect(primary.getByRole('heading', { level: 1, name: 'System Components' })).toBeVisible()
  await expect(primary).toHaveTitle(new RegExp(b.name))
  const leader = primary.getByRole('row', { name: /Leader/ }).getByRole('link')
  const controllerOfB = await leader.innerText()

  await switchTo(primary, a.name)
  await expect(leader).not.toHaveText(controllerOfB)
})

test('S1 the session token never reaches the page', async ({ context, consoles }) => {
  const [a] = consoles
  if (!a) throw new Error('The scenario has no console')
  const page = await context.newPage()
  const answers: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/v1/auth')) void response.text().then((text) => answers.push(text))
  })
  await page.goto(a.url)
  await firstSignIn(page)
  const stored = await page.evaluate(() =>
    [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join(' '),
  )
  const [cookie] = (await context.cookies()).filter(({ name }) => name.startsWith('nvsid'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  expect(stored).not.toContain(cookie?.value ?? 'no cookie')
  expect(answers.length).toBeGreaterThan(0)
  for (const answer of answers) expect(answer).not.toMatch(/"token":"[^"]/)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
})
