// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { ApiError, type ApiErrorKind } from '~/shared/api/ApiError'
import { ErrorState, type ErrorStateProps } from './ErrorState'

const errorOf = (kind: ApiErrorKind, status?: number) =>
  new ApiError({
    kind,
    status,
    code: 5,
    message: 'Failed to read rules',
    request: 'GET /v1/policy/rule',
    clusterId: 'c-7',
  })

function show(props: ErrorStateProps) {
  render(
    <MemoryRouter>
      <ErrorState {...props} />
    </MemoryRouter>,
  )
  return screen.getByRole('alert')
}

test('an error of the controller says what failed, where, and offers to try again', async () => {
  const user = userEvent.setup()
  const onRetry = vi.fn()
  const state = show({
    error: errorOf('server', 500),
    title: 'Rules could not be read',
    clusterName: 'gke-one',
    onRetry,
  })
  expect(state).toHaveTextContent('Rules could not be read')
  expect(state).toHaveTextContent('gke-one answered 500.')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test.each<[ApiErrorKind, string]>([
  ['cluster-unreachable', 'iks-demo is unreachable'],
  ['cluster-auth', 'Cannot sign in to iks-demo'],
  ['version-mismatch', 'The versions do not fit together'],
  ['network', 'The console’s server does not answer'],
  ['timeout', 'No answer in time'],
  ['invalid-response', 'The answer could not be understood'],
  ['not-found', 'Not found'],
  ['unauthenticated', 'Your session has ended'],
  ['unsupported', 'Not available here'],
  ['busy', 'Busy at the moment'],
])('%s explains itself, and the page’s own sentence leads the text', (kind, title) => {
  const state = show({ error: errorOf(kind), title: 'Rules could not be read', clusterName: 'iks-demo' })
  expect(screen.getByText(title)).toBeInTheDocument()
  expect(state).toHaveTextContent('Rules could not be read. ')
})

test('an unreachable cluster offers the way back', () => {
  show({
    error: errorOf('cluster-unreachable'),
    clusterName: 'iks-demo',
    backTo: { to: '/clusters/local/dashboard', label: 'Back to gke-one' },
  })
  expect(screen.getByRole('link', { name: 'Back to gke-one' })).toHaveAttribute(
    'href',
    '/clusters/local/dashboard',
  )
})

test('a refused person gets a request to send, and no pointless Try again', async () => {
  const user = userEvent.setup()
  show({
    error: errorOf('forbidden', 403),
    subject: 'registries',
    clusterName: 'iks-demo',
    onRetry: () => undefined,
  })
  expect(screen.getByText('You may not see registries')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Copy request for admin' }))
  const text = await navigator.clipboard.readText()
  expect(text).toContain('registries')
  expect(text).toContain('GET /v1/policy/rule (403, code 5)')
  expect(text).toContain('iks-demo')
})

test('the controller’s message, status and request wait under Details', async () => {
  const user = userEvent.setup()
  show({ error: errorOf('server', 500) })
  expect(screen.queryByText('Failed to read rules')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Details' }))
  expect(screen.getByText('Failed to read rules')).toBeInTheDocument()
  expect(screen.getByText('500, code 5')).toBeInTheDocument()
  expect(screen.getByText('GET /v1/policy/rule')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Copy details' }))
  expect(await navigator.clipboard.readText()).toBe(
    'Answer: 500, code 5\nRequest: GET /v1/policy/rule\nCluster: c-7\nMessage: Failed to read rules',
  )
})

test('the id that finds the request in the gateway’s log stands under Details', async () => {
  const user = userEvent.setup()
  show({ error: new ApiError({ kind: 'network', status: 502, message: 'ECONNREFUSED', requestId: 'r-42' }) })
  await user.click(screen.getByRole('button', { name: 'Details' }))
  expect(screen.getByText('Request ID')).toBeInTheDocument()
  expect(screen.getByText('r-42')).toBeInTheDocument()
})

test('an exception of the console admits it and hides what may be a secret', async () => {
  const user = userEvent.setup()
  show({ error: new TypeError('cannot read token=abcdef123') })
  expect(screen.getByText('This part of the console failed')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Details' }))
  expect(screen.getByText('TypeError: cannot read token=[…]')).toBeInTheDocument()
})

test('a message with markup stays text', async () => {
  const user = userEvent.setup()
  show({ error: new ApiError({ kind: 'server', message: '<img src=x onerror=alert(1)>' }) })
  await user.click(screen.getByRole('button', { name: 'Details' }))
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeInTheDocument()
  expect(screen.queryByRole('img')).toBeNull()
})
