// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { setSingleKeys } from './singleKeys'
import { useShortcut, type Shortcut } from './useShortcut'

function Taker({ shortcut, run }: { readonly shortcut: Shortcut; readonly run: () => boolean }) {
  useShortcut(shortcut, run)
  return <input aria-label="Name" />
}

afterEach(() => {
  setSingleKeys(true)
})

test('a single character acts on the page and is text in a field', async () => {
  const user = userEvent.setup()
  const run = vi.fn(() => true)
  render(<Taker shortcut={{ key: '?' }} run={run} />)
  await user.keyboard('?')
  expect(run).toHaveBeenCalledTimes(1)
  await user.type(screen.getByLabelText('Name'), 'why?')
  expect(run).toHaveBeenCalledTimes(1)
  expect(screen.getByLabelText('Name')).toHaveValue('why?')
})

test('a key with Ctrl or ⌘ acts in a field, too', async () => {
  const user = userEvent.setup()
  const run = vi.fn(() => true)
  render(<Taker shortcut={{ key: 'k', ctrl: true }} run={run} />)
  await user.click(screen.getByLabelText('Name'))
  await user.keyboard('{Control>}k{/Control}{Meta>}k{/Meta}k')
  expect(run).toHaveBeenCalledTimes(2)
})

test('single characters can be switched off, keys with Ctrl stay', async () => {
  const user = userEvent.setup()
  const run = vi.fn(() => true)
  setSingleKeys(false)
  const { rerender } = render(<Taker shortcut={{ key: '/' }} run={run} />)
  await user.keyboard('/')
  expect(run).not.toHaveBeenCalled()
  rerender(<Taker shortcut={{ key: 'k', ctrl: true }} run={run} />)
  await user.keyboard('{Control>}k{/Control}')
  expect(run).toHaveBeenCalledTimes(1)
})
