// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '~/shared/api/ApiError'
import { confirm, dismissConfirm, type ConfirmOptions } from './confirm'
import { ConfirmHost } from './ConfirmHost'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  act(dismissConfirm)
  vi.useRealTimers()
})

function ask(options: Partial<ConfirmOptions> = {}) {
  render(<ConfirmHost />)
  const onAnswer = vi.fn()
  act(() => {
    void confirm({ title: 'Demote gke-one', confirmLabel: 'Demote', ...options }).then(onAnswer)
  })
  return onAnswer
}

const setup = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
const button = (name: string) => screen.getByRole('button', { name })
const armed = () => act(() => vi.advanceTimersByTimeAsync(600))

test('a question shows its consequences and answers yes', async () => {
  const user = setup()
  const onAnswer = ask({
    consequences: [{ title: '8 managed clusters', detail: 'become standalone' }],
  })
  expect(screen.getByRole('alertdialog', { name: 'Demote gke-one' })).toBeInTheDocument()
  expect(screen.getByRole('listitem')).toHaveTextContent('8 managed clusters')
  await user.click(button('Demote'))
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true)
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
})

test.each(['Cancel', 'Close'])('%s answers no', async (name) => {
  const user = setup()
  const onAnswer = ask()
  await user.click(button(name))
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(false)
})

test('P9 a dangerous button does not work in its first half second', async () => {
  const onAnswer = ask({ danger: true })
  expect(button('Demote')).toBeDisabled()
  expect(button('Cancel')).toHaveFocus()
  await armed()
  expect(button('Demote')).toBeEnabled()
  expect(onAnswer).not.toHaveBeenCalled()
})

test('P9 the name must be typed exactly, then Enter is enough', async () => {
  const user = setup()
  const onAnswer = ask({ danger: true, typedName: 'gke-one' })
  await armed()
  const field = screen.getByLabelText('Type gke-one to confirm')
  expect(field).toHaveFocus()
  await user.type(field, 'GKE-one{Enter}')
  expect(button('Demote')).toBeDisabled()
  expect(onAnswer).not.toHaveBeenCalled()
  await user.clear(field)
  await user.type(field, 'gke-one{Enter}')
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true)
})

test('the deed runs once inside the dialog, which cannot be left meanwhile', async () => {
  const user = setup()
  let finish: () => void = () => undefined
  const run = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve
      }),
  )
  const onAnswer = ask({ run })
  await user.dblClick(button('Demote'))
  await user.keyboard('{Escape}')
  expect(run).toHaveBeenCalledOnce()
  expect(button('Demote')).toHaveAttribute('aria-disabled', 'true')
  await user.click(button('Demote'))
  expect(run).toHaveBeenCalledOnce()
  expect(button('Cancel')).toBeDisabled()
  expect(onAnswer).not.toHaveBeenCalled()
  await act(async () => finish())
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true)
})

test('a failed deed is explained inside and can be tried again', async () => {
  const user = setup()
  const run = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new ApiError({ kind: 'timeout', message: 'deadline' }))
    .mockResolvedValueOnce()
  const onAnswer = ask({ run, clusterName: 'gke-one' })
  await user.click(button('Demote'))
  expect(await screen.findByRole('alert')).toHaveTextContent('gke-one did not answer in time')
  expect(onAnswer).not.toHaveBeenCalled()
  // The button kept the focus, so Enter tries again.
  await user.keyboard('{Enter}')
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true)
  expect(run).toHaveBeenCalledTimes(2)
})

test('a second question declines the first', async () => {
  const onFirst = ask()
  const onSecond = vi.fn()
  await act(async () => {
    void confirm({ title: 'Remove iks-demo', confirmLabel: 'Remove' }).then(onSecond)
  })
  expect(onFirst).toHaveBeenCalledExactlyOnceWith(false)
  expect(screen.getByRole('alertdialog', { name: 'Remove iks-demo' })).toBeInTheDocument()
  expect(onSecond).not.toHaveBeenCalled()
})

test('what was typed for one question does not count for the next', async () => {
  const user = setup()
  ask({ danger: true, typedName: 'gke-one' })
  await armed()
  await user.type(screen.getByLabelText('Type gke-one to confirm'), 'gke-one')
  await act(async () => {
    void confirm({ title: 'Demote gke-one', confirmLabel: 'Demote', danger: true, typedName: 'gke-one' })
  })
  await armed()
  expect(screen.getByLabelText('Type gke-one to confirm')).toHaveValue('')
  expect(button('Demote')).toBeDisabled()
})
