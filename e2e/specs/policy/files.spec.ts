import type { World } from '../../../mocks/world/World.ts'
import { expect, test } from '../../fixtures/test.ts'
import { apiOf } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

// Two dialogs, an import that takes its time, and a member that polls.
test.slow()

type PolicySet = ReturnType<World['controller']>['state']['policy']['federal']
type SensorSet = PolicySet['dlp']

const sensorTexts = ({ sensors }: SensorSet) =>
  sensors.map(
    ({ name, comment, rules }) =>
      `${name} ${comment} ${rules.map((rule) => `${rule.name}: ${rule.patterns.map(({ value }) => value).join()}`).join()}`,
  )

/**
 * Each kind: what is deleted between export and import, and its objects as texts, without what the controller gives
 * anew. Response rules of a group are in the file of the group; those of this file are added to what is there, so that
 * only a set is the same again.
 */
const KINDS = [
  {
    tab: 'admission-control',
    told: /admission rules imported/,
    lost: '/v1/admission/rule/100002',
    textsOf: ({ admission }: PolicySet) =>
      admission.map(
        ({ rule_type: type, comment, criteria, disable }) =>
          `${type} ${comment} ${criteria.map(({ name, op, value }) => `${name} ${op} ${value}`).join()} ${disable}`,
      ),
  },
  {
    tab: 'response-rules',
    told: /response rules imported/,
    lost: '/v1/response/rule/100001',
    textsOf: ({ responses }: PolicySet) =>
      responses
        .filter(({ group }) => group === '')
        .map(
          ({ event, comment, conditions, actions, webhooks }) =>
            `${event} ${comment} ${conditions.map(({ type, value }) => `${type} ${value}`).join()} ${actions.join()} ${webhooks.join()}`,
        ),
  },
  {
    tab: 'dlp-sensors',
    told: /DLP sensors? imported/,
    lost: '/v1/dlp/sensor/fed.customer-data',
    textsOf: ({ dlp }: PolicySet) => sensorTexts(dlp),
  },
  {
    tab: 'waf-sensors',
    told: /WAF sensors? imported/,
    lost: '/v1/waf/sensor/fed.injection',
    textsOf: ({ waf }: PolicySet) => sensorTexts(waf),
  },
] as const

for (const { tab, told, lost, textsOf } of KINDS) {
  test(`federated ${tab} go into a file and come back from it to every member`, async ({ page, world }) => {
    const of = (cluster: string) => new Set(textsOf(world.controller(cluster).state.policy.federal))
    const before = of('gke-one')
    await openSignedIn(page, `/federation/policy/${tab}`)
    const files = page.getByRole('button', { name: 'Import or export' })
    await files.click()
    await page.getByRole('menuitem', { name: 'Export all…' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: 'Save file' }).click()
    const path = await (await saved).path()

    const api = await apiOf(world, 'gke-one')
    expect((await api.call('DELETE', lost)).status).toBe(200)
    expect(of('gke-one')).not.toEqual(before)

    await files.click()
    await page.getByRole('menuitem', { name: 'Import a file…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('File', { exact: true }).setInputFiles(path)
    await expect(dialog).toContainText('What will happen')
    await dialog.getByRole('button', { name: 'Import file' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('region', { name: 'Tasks' })).toContainText(told, { timeout: 20_000 })
    expect(of('gke-one')).toEqual(before)
    world.advance(30_000)
    world.advance(60_000)
    await expect.poll(() => of('edge-lon-01')).toEqual(before)
  })
}
