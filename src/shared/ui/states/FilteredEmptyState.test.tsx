// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { FilteredEmptyState } from './FilteredEmptyState'

test('says how many rows the filter hides and lets them back', async () => {
  const user = userEvent.setup()
  const onClear = vi.fn()
  render(<FilteredEmptyState total={1210} onClear={onClear} />)
  expect(screen.getByText('None of 1,210 match')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(onClear).toHaveBeenCalledOnce()
})

test('one hidden row is not "none of 1"', () => {
  render(<FilteredEmptyState total={1} onClear={() => undefined} />)
  expect(screen.getByText('The only entry does not match')).toBeInTheDocument()
})
