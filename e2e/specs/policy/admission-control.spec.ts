import { expectAccessible } from '../../fixtures/axe.ts'
import { expect, test } from '../../fixtures/test.ts'
import { expectUsable } from '../../support/expectUsable.ts'
import { memberId } from '../../support/fleet.ts'
import { openSignedIn } from '../../support/signIn.ts'

test('a federated deny rule with a sub-criterion and a custom path reaches a member and is read-only there', async ({
  page,
  world,
}) => {
  test.slow()
  const federal = (cluster: string) => world.controller(cluster).state.policy.federal.admission
  await openSignedIn(page, '/federation/policy/admission-control')
  await expect(page.getByRole('row', { name: /100001/ })).toBeVisible()
  await expectUsable(page, 'federated admission rules')
  await page.getByRole('button', { name: 'Add rule' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a federated admission rule' })
  await dialog.getByLabel('Comment').fill('No old flaws on shared nodes')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toContainText('Add at least one criterion')

  const criterion = dialog.getByRole('group', { name: 'Add criterion' })
  const choose = async (name: RegExp) => {
    await dialog.getByRole('button', { name: 'Add criterion' }).click()
    await criterion.getByLabel('Criterion', { exact: true }).click()
    await page.getByRole('option', { name }).click()
  }
  await choose(/^High and critical CVEs Needs a scan/)
  await criterion.getByLabel('Value').fill('three')
  await criterion.getByRole('button', { name: 'Add criterion' }).click()
  await expect(criterion).toContainText('A whole number, 0 or more')
  await criterion.getByLabel('Value').fill('3')
  await criterion.getByLabel('Known for at least … days').fill('30')
  await expect(criterion.getByRole('status')).toContainText(
    'High and critical CVEs at least 3, known for at least 30 days',
  )
  await page.keyboard.press('Enter')

  await choose(/^Custom path/)
  await expectAccessible(page, 'admission rule dialog')
  // By keyboard: spec, its hostNetwork.
  await criterion.getByRole('treeitem', { name: 'metadata' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await expect(criterion.getByRole('treeitem', { name: 'spec' })).toBeFocused()
  await criterion.getByLabel('Find a place in a pod').fill('hostNetwork')
  await criterion.getByRole('treeitem', { name: /^hostNetwork/ }).click()
  await criterion.getByLabel('Operator').click()
  await page.getByRole('option', { name: 'is', exact: true }).click()
  await expect(criterion.getByRole('status')).toContainText('item.spec.hostNetwork is true')
  await criterion.getByRole('button', { name: 'Add criterion' }).click()
  await dialog.getByText('Protect', { exact: true }).click()
  await dialog.getByLabel('Init containers').check()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Rule 100006 added')).toBeVisible()
  expect(federal('gke-one').at(-1)).toMatchObject({
    id: 100_006,
    rule_type: 'deny',
    rule_mode: 'protect',
    containers: ['containers', 'init_containers'],
    criteria: [
      {
        name: 'cveHighCount',
        op: '>=',
        value: '3',
        sub_criteria: [{ name: 'publishDays', op: '>=', value: '30' }],
      },
      {
        name: 'customPath',
        op: '=',
        value: 'true',
        type: 'customPath',
        template_kind: 'podTemplate',
        path: 'item.spec.hostNetwork',
        value_type: 'boolean',
      },
    ],
  })

  world.advance(60_000)
  world.advance(60_000)
  await expect.poll(() => federal('edge-lon-01').at(-1)?.id).toBe(100_006)
  const lon = memberId(world, 'edge-lon-01')
  await page.goto(`./#/clusters/${lon}/policy/admission-control/100006?q=100006`)
  const panel = page.getByRole('complementary', { name: 'Admission rule 100006' })
  await expect(panel).toContainText('Federated: it is edited on the primary')
  await expect(panel).toContainText('item.spec.hostNetwork is true')
  await expectUsable(page, 'panel of an admission rule')
  await page.getByRole('button', { name: 'Actions for 100006' }).click()
  for (const action of [/^Edit Federated/, /^Switch off Federated/, /^Delete Federated/]) {
    await expect(page.getByRole('menuitem', { name: action })).toHaveAttribute('aria-disabled', 'true')
  }
  await page.getByRole('menuitem', { name: 'Edit on the primary' }).click()
  await expect(page).toHaveURL(/#\/federation\/policy\/admission-control\/100006/)
})

test('a member gets a rule of its own with limits, it is edited, and deleted', async ({ page, world }) => {
  const own = () =>
    world
      .controller('edge-lon-01')
      .state.policy.local.admission.find(({ comment }) => comment === 'Fair share')
  const lon = memberId(world, 'edge-lon-01')
  await openSignedIn(page, `/clusters/${lon}/policy/admission-control`)
  await page.getByRole('button', { name: 'Add rule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Comment').fill('Fair share')
  await dialog.getByRole('button', { name: 'Add criterion' }).click()
  await dialog.getByLabel('Criterion', { exact: true }).click()
  await page.getByRole('option', { name: /^Resource limits/ }).click()
  await dialog.getByLabel('memory limit', { exact: true }).fill('1.5')
  await dialog.getByLabel('Unit of memory limit').click()
  await page.getByRole('option', { name: 'GiB' }).click()
  await dialog.getByRole('button', { name: 'Add criterion' }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Rule 1004 added')).toBeVisible()
  expect(own()?.criteria[0]).toMatchObject({
    name: 'resourceLimit',
    sub_criteria: [{ name: 'memoryLimit', op: '>', value: '1610612736' }],
  })

  await page.getByRole('button', { name: 'Actions for 1004' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await dialog.getByRole('button', { name: /^Edit Resource limits: memory limit more than 1.5 GiB/ }).click()
  await dialog.getByLabel('Operator of memory limit').click()
  await page.getByRole('option', { name: 'at most' }).click()
  await dialog.getByRole('button', { name: 'Change criterion' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Rule 1004 saved')).toBeVisible()
  expect(own()?.criteria[0]?.sub_criteria).toEqual([{ name: 'memoryLimit', op: '<=', value: '1610612736' }])

  await page.getByRole('button', { name: 'Actions for 1004' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('What it denied can be deployed')
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Rule 1004 deleted')).toBeVisible()
  expect(own()).toBeUndefined()
})

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata: { name: checkout, namespace: shop }
spec:
  template:
    spec:
      containers: [{ name: checkout, image: docker.io/library/nginx:latest }]
---
apiVersion: v1
kind: Pod
metadata: { name: coredns, namespace: kube-system }
spec:
  containers: [{ name: dns, image: registry.k8s.io/coredns:1.11 }]
`

test('a file is assessed before anybody deploys it', async ({ page }) => {
  await openSignedIn(page, '/clusters/local/policy/admission-control', 'rita')
  await page.getByRole('link', { name: 'Assess a file' }).click()
  const file = (text: string) => ({
    name: 'shop.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(text),
  })
  const input = page.getByLabel('File with Kubernetes objects')
  await input.setInputFiles(file('kind: [Pod'))
  await page.getByRole('button', { name: 'Assess', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('The controller could not read this file')
  await input.setInputFiles(file(MANIFEST))
  await page.getByRole('button', { name: 'Assess', exact: true }).click()
  await expect(page.getByRole('row', { name: /checkout/ })).toContainText('Denied')
  await expect(page.getByRole('row', { name: /coredns/ })).toContainText('Allowed')
  await expectUsable(page, 'assessment of a file')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /CSV/ }).click()
  expect((await download).suggestedFilename()).toBe('assessment-shop.yaml.csv')
  await page.getByRole('link', { name: 'checkout' }).click()
  const panel = page.getByRole('complementary', { name: 'Assessment of checkout' })
  await expect(panel).toContainText('Deny · Protect')
  await panel.getByRole('link', { name: 'Rule 100001' }).click()
  await expect(page.getByRole('complementary', { name: 'Admission rule 100001' })).toContainText(
    'Image registry is none of registry.example.com',
  )
})
