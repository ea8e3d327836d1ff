// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '~/testing/renderApp'

const PATH = '/clusters/local/assets/registries'

async function openAdd(path = `${PATH}?add=yes`) {
  const app = await renderApp(path, { as: 'admin' })
  const dialog = within(await screen.findByRole('dialog'))
  return { ...app, dialog }
}

test('fields follow the type, and what is missing is said next to its field', async () => {
  const { user, dialog } = await openAdd()
  await user.click(dialog.getByRole('combobox', { name: /^Type/ }))
  await user.click(await screen.findByRole('option', { name: 'Amazon ECR Registry' }))
  expect(dialog.queryByLabelText(/^Address/)).not.toBeInTheDocument()
  await user.click(dialog.getByRole('button', { name: 'Add' }))
  expect(await dialog.findByText('Name the registry')).toBeInTheDocument()
  expect(dialog.getByText('Add at least one filter')).toBeInTheDocument()
  expect(dialog.getByLabelText(/^Region/)).toBeInvalid()
})

test('filters are checked and explained while they are typed', async () => {
  const { user, dialog } = await openAdd()
  const filters = dialog.getByRole('combobox', { name: /^Filters/ })
  await user.type(filters, 'team/app:1.*{Enter}')
  const meaning = within(dialog.getByRole('list', { name: 'What the filters ask for' }))
  expect(meaning.getByRole('listitem')).toHaveTextContent('app of team, tags 1.*')
  await user.type(filters, 'team/{Enter}')
  expect(await dialog.findByText('A filter cannot end with a slash')).toBeInTheDocument()
})

test('a federated registry is saved with its prefix; a taken name is told', async () => {
  const { user, dialog, world } = await openAdd()
  await user.click(dialog.getByRole('switch', { name: /^Use in federation/ }))
  await user.type(dialog.getByLabelText(/^Name/), 'wiki')
  await user.type(dialog.getByLabelText(/^Address/), 'https://nexus.acme.io')
  await user.type(dialog.getByRole('combobox', { name: /^Filters/ }), 'docker-hosted/wiki{Enter}')
  await user.click(dialog.getByRole('button', { name: 'Add' }))
  expect(await screen.findByText('fed.wiki added on gke-one')).toBeInTheDocument()
  const { list } = world.controller('gke-one').state.registries
  expect(list.find(({ config }) => config.name === 'fed.wiki')?.config.cfg_type).toBe('federal')
})

test('a saved registry keeps its password when nothing new is typed', async () => {
  const { user, dialog, world } = await openAdd(`${PATH}?edit=jfrog-release`)
  expect(dialog.getByLabelText(/^Password/)).toHaveValue('')
  await user.click(dialog.getByRole('switch', { name: /^Scan layers/ }))
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('jfrog-release saved on gke-one')).toBeInTheDocument()
  const saved = world
    .controller('gke-one')
    .state.registries.list.find(({ config }) => config.name === 'jfrog-release')
  expect(saved?.config).toMatchObject({ password: 'Registry-2026', scan_layers: false })
})

test('a test of settings tells which step failed and why', async () => {
  const { user, dialog, world } = await openAdd()
  await user.type(dialog.getByLabelText(/^Name/), 'mine')
  await user.type(dialog.getByLabelText(/^Address/), 'https://selfsigned.acme.io')
  await user.type(dialog.getByRole('combobox', { name: /^Filters/ }), 'team/*{Enter}')
  await user.click(dialog.getByRole('button', { name: 'Test' }))
  await dialog.findByRole('button', { name: 'Stop test' })
  world.advance(5_000)
  expect(await dialog.findByText(/certificate is not trusted/, {}, { timeout: 5_000 })).toBeInTheDocument()
  const step = dialog.getByRole('listitem', { name: 'Trust its certificate' })
  expect(step).toHaveTextContent('failed')
}, 20_000)
