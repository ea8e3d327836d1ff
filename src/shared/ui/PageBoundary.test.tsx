// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { ApiError } from '~/shared/api/ApiError'
import { expectComplaint } from '~/testing/setup'
import { PageBoundary } from './PageBoundary'

function Throws({ error }: { readonly error: Error | null }) {
  if (error) throw error
  return <p>The page</p>
}

/** React reports what the boundary caught. */
function renderFailing(error: Error) {
  const view = render(tree(error, '/a'))
  expectComplaint(/The above error occurred in the <Throws> component/)
  return view
}

const tree = (error: Error | null, resetKey: string) => (
  <MemoryRouter>
    <PageBoundary resetKey={resetKey}>
      <Throws error={error} />
    </PageBoundary>
  </MemoryRouter>
)

test('a page that fails offers a reload and a redacted report', async () => {
  const user = userEvent.setup()
  renderFailing(new Error('no row for password=hunter2'))
  expect(screen.getByRole('button', { name: 'Reload' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Details' }))
  await user.click(screen.getByRole('button', { name: 'Copy details' }))
  expect(await navigator.clipboard.readText()).toBe('Error: Error: no row for password=[…]')
})

test('going somewhere else leaves the failure behind', () => {
  const { rerender } = renderFailing(new Error('x'))
  rerender(tree(null, '/b'))
  expect(screen.getByText('The page')).toBeInTheDocument()
})

test('a failed request thrown by a page is explained as one', () => {
  renderFailing(new ApiError({ kind: 'not-found', status: 404, message: 'gone' }))
  expect(screen.getByText('Not found')).toBeInTheDocument()
})

test('a part of the program that an update removed asks for a reload, not for a report', () => {
  renderFailing(new TypeError('Failed to fetch dynamically imported module: https://x/assets/a.js'))
  expect(screen.getByText('The console was updated')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Details' })).toBeNull()
})
