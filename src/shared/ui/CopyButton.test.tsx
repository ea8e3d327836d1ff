// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { CopyButton } from './CopyButton'

test('copies the text, tells the caller and says so', async () => {
  const user = userEvent.setup()
  const onCopied = vi.fn()
  render(<CopyButton text="kubectl get svc" label="Copy" onCopied={onCopied} />)
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toBe('kubectl get svc')
  expect(screen.getByRole('button', { name: 'Copied' })).toBeInTheDocument()
  expect(screen.getByRole('status')).toHaveTextContent('Copied')
  expect(onCopied).toHaveBeenCalledOnce()
})

test('an icon button names what it copies', async () => {
  const user = userEvent.setup()
  render(<CopyButton text="abc" name="Copy cluster id" />)
  await user.click(screen.getByRole('button', { name: 'Copy cluster id' }))
  expect(await navigator.clipboard.readText()).toBe('abc')
})

test('where the browser refuses, the text is shown selected', async () => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  render(<CopyButton text="secret text" label="Copy" />)
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Text to copy' })
  expect(field).toHaveValue('secret text')
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('secret text')
  expect(screen.queryByText('Copied')).toBeNull()
})

test('without a clipboard at all it does the same', async () => {
  const user = userEvent.setup()
  // What a page served over plain HTTP sees, although the DOM types say it is always there.
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never)
  render(<CopyButton text="plain http" label="Copy" />)
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await screen.findByRole('textbox', { name: 'Text to copy' })).toHaveValue('plain http')
})
