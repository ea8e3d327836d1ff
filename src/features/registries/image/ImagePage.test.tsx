// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'
import { imageFacts } from '../../../../mocks/controller/registries/imageFacts'

const REGISTRIES = '/clusters/local/assets/registries'
const pathOf = (registry: string, repository: string, tag: string, rest = '') =>
  `${REGISTRIES}/${registry}/${imageFacts({ repository, tag }).imageId}${rest}`

const REPORTING = pathOf('jfrog-release', 'release/reporting', '7.5.0')
const API = pathOf('fed.harbor-prod', 'payments/api', '7.1')
/** Of the image `release/reporting:7.5.0`, in one package. */
const CVE = 'CVE-2022-2068'

test('an image tells what was found, what can be fixed, and what each of its layers brought', async () => {
  const { user } = await renderApp(REPORTING, { as: 'admin' })
  expect(await screen.findByRole('heading', { name: 'release/reporting:7.5.0' })).toBeInTheDocument()
  expect(
    await screen.findByRole('figure', { name: /Vulnerabilities by severity: 9 critical/ }),
  ).toBeInTheDocument()
  const layers = await screen.findByRole('region', { name: 'Layers' })
  await user.click(within(layers).getByRole('button', { name: /COPY target\/app\.jar/ }))
  expect(await within(layers).findByRole('button', { name: 'All 5' })).toBeInTheDocument()
  expect(screen.getByText('14 of 14')).toBeInTheDocument()
}, 20_000)

test('accepting a vulnerability takes it out of the numbers, and it is shown again on demand', async () => {
  const { user } = await renderApp(`${REPORTING}?q=${CVE}`, { as: 'admin' })
  await user.click(await screen.findByText(CVE))
  const panel = await screen.findByRole('complementary', { name: CVE })
  await user.click(await within(panel).findByRole('button', { name: 'Accept…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText(/^Reason/), 'Never called')
  await user.click(dialog.getByRole('button', { name: 'Accept' }))
  expect(await within(panel).findByText('Never called')).toBeInTheDocument()
  expect(
    await screen.findByRole('figure', { name: /Vulnerabilities by severity: 8 critical/ }),
  ).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /^Accepted/ }))
  expect(await screen.findByRole('row', { name: new RegExp(CVE) })).toHaveTextContent('Accepted')
}, 20_000)

test('who runs the image is told, and leads to the group', async () => {
  await renderApp(API, { as: 'admin' })
  expect(await screen.findByText(/\d+ containers?$/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'payments-10.default' })).toHaveAttribute(
    'href',
    expect.stringContaining('/clusters/local/policy/groups/nv.payments-10.default'),
  )
})

test.each([
  ['packages', 'log4j-core'],
  ['secrets', 'usr/bin/passwd'],
  ['compliance', 'I.4.6'],
  ['layers', 'COPY target/app.jar /srv/app.jar'],
  ['details', 'JAVA_VERSION=jdk-17.0.10+7'],
])('its part %s shows %s', async (tab, text) => {
  await renderApp(`${REPORTING}/${tab}`, { as: 'admin' })
  expect(await screen.findByText(text)).toBeInTheDocument()
})

test('signatures name the verifiers and when they vouched', async () => {
  await renderApp(`${API}/signatures`, { as: 'admin' })
  expect(await screen.findByText(/vouched for the image on/)).toBeInTheDocument()
  expect(screen.getByText('acme-release/payments-key')).toBeInTheDocument()
})

test('a reader sees everything and accepts nothing', async () => {
  const { user } = await renderApp(`${REPORTING}?q=${CVE}`, { as: 'rita' })
  await user.click(await screen.findByText(CVE))
  const panel = await screen.findByRole('complementary', { name: CVE })
  expect(await within(panel).findByRole('button', { name: 'Accept…' })).toBeDisabled()
})

test('an image that is gone is told, with the way back to its registry', async () => {
  await renderApp(`${REGISTRIES}/jfrog-release/${'0'.repeat(64)}`, { as: 'admin' })
  expect(await screen.findByText(/^It does not exist/)).toBeInTheDocument()
  expect(screen.getAllByRole('link', { name: /jfrog-release/ }).at(-1)).toHaveAttribute(
    'href',
    expect.stringMatching(/registries\/jfrog-release$/),
  )
})
