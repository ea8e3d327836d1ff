// @vitest-environment jsdom
import { zodResolver } from '@hookform/resolvers/zod'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from '~/shared/api/zod'
import { ApiError } from '~/shared/api/ApiError'
import { FormTextInput } from '../fields/FormTextInput'
import { FormDialog, type FormDialogProps } from './FormDialog'

afterEach(() => {
  vi.useRealTimers()
})

type Overrides = Partial<Omit<FormDialogProps, 'children' | 'onSubmit' | 'isDirty'>>

const resolver = zodResolver(z.object({ note: z.string(), name: z.string().min(1, 'Give it a name') }))

function RenameDialog({ onRename, ...rest }: Overrides & { readonly onRename: (name: string) => void }) {
  const { control, handleSubmit, formState } = useForm({ resolver, defaultValues: { name: '', note: '' } })
  return (
    <FormDialog
      open
      onClose={() => undefined}
      title="Rename gke-one"
      submitLabel="Rename"
      isPending={false}
      error={null}
      isDirty={formState.isDirty}
      onSubmit={handleSubmit(({ name }) => onRename(name))}
      {...rest}
    >
      <FormTextInput control={control} name="note" label="Note" />
      <FormTextInput control={control} name="name" label="Name" />
    </FormDialog>
  )
}

const nothing = () => undefined

test('is named by its title and described by its subtitle', () => {
  render(<RenameDialog onRename={nothing} subtitle="Everybody sees the new name." />)
  const dialog = screen.getByRole('dialog', { name: 'Rename gke-one' })
  expect(dialog).toHaveAccessibleDescription('Everybody sees the new name.')
})

test('Enter in a field submits', async () => {
  const user = userEvent.setup()
  const onRename = vi.fn()
  render(<RenameDialog onRename={onRename} />)
  await user.type(screen.getByLabelText('Name'), 'gke-two{Enter}')
  expect(onRename).toHaveBeenCalledExactlyOnceWith('gke-two')
})

test('a refused form marks the first wrong field, explains it and puts the cursor there', async () => {
  const user = userEvent.setup()
  const onRename = vi.fn()
  render(<RenameDialog onRename={onRename} />)
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  const field = screen.getByLabelText('Name')
  expect(field).toHaveFocus()
  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription('Give it a name')
  expect(onRename).not.toHaveBeenCalled()
})

test('two quick submissions start one request', async () => {
  const user = userEvent.setup()
  const onRename = vi.fn()
  render(<RenameDialog onRename={onRename} />)
  await user.type(screen.getByLabelText('Name'), 'gke-two')
  // In one frame: a slow machine would make two slow ones of them.
  const rename = screen.getByRole('button', { name: 'Rename' })
  act(() => {
    rename.click()
    rename.click()
  })
  await waitFor(() => expect(onRename).toHaveBeenCalledOnce())
})

test('after a failed attempt one can submit again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  const onRename = vi.fn()
  render(<RenameDialog onRename={onRename} />)
  await user.type(screen.getByLabelText('Name'), 'gke-two{Enter}')
  await act(() => vi.advanceTimersByTimeAsync(1000))
  await user.type(screen.getByLabelText('Name'), '{Enter}')
  expect(onRename).toHaveBeenCalledTimes(2)
})

test('an untouched form closes at once', async () => {
  const user = userEvent.setup()
  const onClose = vi.fn()
  render(<RenameDialog onRename={nothing} onClose={onClose} />)
  await user.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})

test.each(['{Escape}', 'Cancel', 'Close'])('closing a typed-in form with %s asks first', async (way) => {
  const user = userEvent.setup()
  const onClose = vi.fn()
  render(<RenameDialog onRename={nothing} onClose={onClose} />)
  await user.type(screen.getByLabelText('Name'), 'gke-two')
  if (way.startsWith('{')) await user.keyboard(way)
  else await user.click(screen.getByRole('button', { name: way }))
  expect(onClose).not.toHaveBeenCalled()
  expect(screen.getByRole('alert')).toHaveTextContent('Discard what you typed?')
  expect(screen.getByRole('button', { name: 'Keep editing' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Discard' }))
  expect(onClose).toHaveBeenCalledOnce()
})

test('keeping on editing loses neither the text nor the place', async () => {
  const user = userEvent.setup()
  const onClose = vi.fn()
  render(<RenameDialog onRename={nothing} onClose={onClose} />)
  await user.type(screen.getByLabelText('Name'), 'gke-two')
  await user.keyboard('{Escape}')
  await user.keyboard('{Enter}')
  expect(screen.getByLabelText('Name')).toHaveValue('gke-two')
  expect(screen.getByLabelText('Name')).toHaveFocus()
  expect(screen.getByRole('button', { name: 'Rename' })).toBeEnabled()
  expect(onClose).not.toHaveBeenCalled()
})

test('while the request is under way nothing closes and nothing is sent again', async () => {
  const user = userEvent.setup()
  const onClose = vi.fn()
  const onRename = vi.fn()
  render(<RenameDialog onRename={onRename} onClose={onClose} isPending />)
  await user.keyboard('{Escape}')
  await user.type(screen.getByLabelText('Name'), 'x{Enter}')
  expect(onClose).not.toHaveBeenCalled()
  expect(onRename).not.toHaveBeenCalled()
  const button = screen.getByRole('button', { name: 'Rename', busy: true })
  expect(button).toHaveAttribute('aria-disabled', 'true')
  await user.click(button)
  expect(onRename).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: 'Close' })).toBeDisabled()
})

test('Enter does not get around a switched-off submit button', async () => {
  const user = userEvent.setup()
  const onRename = vi.fn()
  render(<RenameDialog onRename={onRename} submitDisabled />)
  await user.type(screen.getByLabelText('Name'), 'x{Enter}')
  expect(onRename).not.toHaveBeenCalled()
})

test('an error stands inside, with the controller’s own words one click away', async () => {
  const user = userEvent.setup()
  const error = new ApiError({ kind: 'conflict', status: 400, code: 35, message: 'Duplicate cluster name' })
  render(<RenameDialog onRename={nothing} error={error} />)
  expect(screen.getByRole('alert')).toHaveTextContent('The name is taken')
  expect(screen.queryByText('Duplicate cluster name')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Details' }))
  expect(screen.getByText('Duplicate cluster name')).toBeInTheDocument()
})

test('a feature can explain its own errors', () => {
  render(<RenameDialog onRename={nothing} error={new Error('x')} errorContent={<p>The port is closed.</p>} />)
  expect(screen.getByText('The port is closed.')).toBeInTheDocument()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a form around the dialog is not submitted with it', async () => {
  const user = userEvent.setup()
  const outer = vi.fn()
  function Nested() {
    const [isOpen] = useState(true)
    return <form onSubmit={outer}>{isOpen && <RenameDialog onRename={nothing} />}</form>
  }
  render(<Nested />)
  await user.type(screen.getByLabelText('Name'), 'x{Enter}')
  expect(outer).not.toHaveBeenCalled()
})
