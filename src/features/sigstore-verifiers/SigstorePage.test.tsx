// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PATH = '/clusters/local/assets/sigstore-verifiers'
const row = (name: RegExp) => screen.findByRole('row', { name })

/** Opens the menu of a row and chooses from it. */
async function choose(user: Awaited<ReturnType<typeof renderApp>>['user'], of: RegExp, item: RegExp) {
  await user.click(within(await row(of)).getByRole('button', { name: /^Actions/ }))
  await user.click(await screen.findByRole('menuitem', { name: item }))
}

test('roots have their verifiers below them, and a panel shows the whole key', async () => {
  const { user } = await renderApp(PATH, { as: 'admin' })
  expect(await row(/acme-release/)).toHaveTextContent('Private root1 verifier')
  expect(await row(/github-actions/)).toHaveTextContent('Keyless')
  await user.click(screen.getByText('payments-key'))
  const panel = await screen.findByRole('complementary', { name: 'acme-release/payments-key' })
  expect(await within(panel).findByText(/BEGIN PUBLIC KEY/)).toBeInTheDocument()
})

test('a verifier is edited: the name stays, a key that is none is refused beside its field', async () => {
  const { user, world } = await renderApp(PATH, { as: 'admin' })
  await choose(user, /payments-key/, /^Edit…/)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByLabelText(/^Name/)).toBeDisabled()
  const key = dialog.getByLabelText(/^Public key/)
  await user.clear(key)
  await user.type(key, 'nonsense')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  expect(await dialog.findByText(/Paste the whole key/)).toBeInTheDocument()
  await user.click(dialog.getByRole('radio', { name: 'Keyless' }))
  await user.type(dialog.getByLabelText(/^Issuer/), 'https://accounts.example.com')
  await user.type(dialog.getByLabelText(/^Subject/), 'release@acme.io')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('acme-release/payments-key saved on gke-one')).toBeInTheDocument()
  const [root] = world.controller('gke-one').state.registries.sigstoreRoots
  expect(root?.verifiers[0]).toMatchObject({ verifier_type: 'keyless', cert_subject: 'release@acme.io' })
}, 20_000)

test('the comment of a public root is edited, and its kind is not', async () => {
  const { user } = await renderApp(PATH, { as: 'admin' })
  await choose(user, /sigstore-public/, /^Edit…/)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('combobox', { name: /^Kind/ })).toHaveAttribute('aria-disabled', 'true')
  await user.type(dialog.getByLabelText(/^Comment/), 'For open source')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  expect(await row(/sigstore-public/)).toHaveTextContent('For open source')
})

test('a name that is taken is told at the field', async () => {
  const { user } = await renderApp(PATH, { as: 'admin' })
  await user.click(await screen.findByRole('button', { name: 'Add root of trust…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText(/^Name/), 'acme-release')
  await user.click(dialog.getByRole('button', { name: 'Add' }))
  expect(await dialog.findByText('The name is taken')).toBeInTheDocument()
})

test('a reader sees the keys and changes nothing', async () => {
  const { user } = await renderApp(PATH, { as: 'rita' })
  await user.click(within(await row(/payments-key/)).getByRole('button', { name: /^Actions/ }))
  expect(await screen.findByRole('menuitem', { name: /^Edit…/ })).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByRole('button', { name: 'Export', hidden: true })).toBeEnabled()
})

test('a cluster without roots says what they are for, and has nothing to export', async () => {
  await renderApp(PATH, { as: 'admin', console: 'aks-remote2' })
  expect(await screen.findByText('No root of trust yet')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Export' })).toBeDisabled()
})

const fileOf = (roots: readonly object[]) =>
  new File([JSON.stringify({ roots_of_trust: roots })], 'sigstore.json', { type: 'application/json' })

test('what a file has more than the cluster is added, and a refused root is told beside the others', async () => {
  const { user, world } = await renderApp(PATH, { as: 'admin' })
  await row(/acme-release/)
  await user.click(screen.getByRole('button', { name: 'Import…' }))
  const dialog = within(await screen.findByRole('dialog'))
  const file = dialog.getByLabelText('File')
  expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled()
  await user.upload(file, new File(['labels: []'], 'labels.json'))
  expect(await dialog.findByText('This is no complete file of roots of trust')).toBeInTheDocument()

  const subject = { verifier_type: 'keyless', cert_issuer: 'https://id.acme.io', cert_subject: 'ci@acme.io' }
  await user.upload(
    file,
    fileOf([
      { name: 'acme-release', verifiers: [{ name: 'payments-key' }] },
      { name: 'sigstore-public', verifiers: [{ name: 'gitlab', ...subject }] },
      { name: 'broken', is_private: true, root_cert: 'nonsense' },
    ]),
  )
  expect(await dialog.findByText('acme-release/payments-key', { exact: false })).toBeInTheDocument()
  await user.click(dialog.getByRole('button', { name: 'Import' }))
  expect(await row(/sigstore-public\/gitlab|gitlab/)).toHaveTextContent('ci@acme.io')
  const tray = await screen.findByRole('listitem', { name: /^Import 2 roots of trust/ })
  expect(await within(tray).findByText(/1 of 2 imported/)).toBeVisible()
  expect(within(tray).getByRole('list')).toHaveTextContent(/^brokenFailed/)
  const names = world.controller('gke-one').state.registries.sigstoreRoots.map(({ name }) => name)
  expect(names).toEqual(['acme-release', 'sigstore-public'])
}, 20_000)

test('a failing list is told with a way to try again', async () => {
  await renderApp(PATH, {
    as: 'admin',
    prepare: (world) =>
      world.plan('gke-one', 'GET /v1/scan/sigstore/root_of_trust', {
        status: 500,
        body: { code: 9 },
        times: 1,
      }),
  })
  expect(await screen.findByRole('button', { name: /try again/i })).toBeInTheDocument()
})
