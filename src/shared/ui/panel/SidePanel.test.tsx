// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { SidePanel } from './SidePanel'
import { SplitView } from './SplitView'

afterEach(() => {
  localStorage.clear()
})

function List() {
  const [isOpen, setOpen] = useState(false)
  return (
    <SplitView
      main={
        <>
          <input
            aria-label="Filter"
            onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
          />
          <button onClick={() => setOpen(true)}>10.144.2.11</button>
        </>
      }
      panel={
        isOpen && (
          <SidePanel label="Node 10.144.2.11" title="10.144.2.11" onClose={() => setOpen(false)}>
            Kernel
          </SidePanel>
        )
      }
    />
  )
}

async function openPanel() {
  const user = userEvent.setup()
  render(
    <StrictMode>
      <List />
    </StrictMode>,
  )
  await user.click(screen.getByRole('button', { name: '10.144.2.11' }))
  return user
}

const panel = () => screen.queryByRole('complementary', { name: 'Node 10.144.2.11' })

test('opening moves the focus to the heading', async () => {
  await openPanel()
  expect(panel()).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: '10.144.2.11' })).toHaveFocus()
})

test.each(['Escape', 'the cross'])('%s closes and gives the focus back to the row', async (way) => {
  const user = await openPanel()
  if (way === 'Escape') await user.keyboard('{Escape}')
  else await user.click(screen.getByRole('button', { name: 'Close panel' }))
  expect(panel()).toBeNull()
  expect(screen.getByRole('button', { name: '10.144.2.11' })).toHaveFocus()
})

test('Escape works from the list too, but not where a field uses it itself', async () => {
  const user = await openPanel()
  await user.click(screen.getByLabelText('Filter'))
  await user.keyboard('{Escape}')
  expect(panel()).toBeInTheDocument()
  screen.getByRole('button', { name: '10.144.2.11' }).focus()
  await user.keyboard('{Escape}')
  expect(panel()).toBeNull()
})

test('the arrow keys resize within limits, and the width is remembered', async () => {
  const user = await openPanel()
  const separator = screen.getByRole('separator', { name: 'Width of the panel' })
  expect(separator).toHaveAttribute('aria-valuenow', '580')
  separator.focus()
  await user.keyboard('{ArrowLeft}')
  expect(separator).toHaveAttribute('aria-valuenow', '596')
  await user.keyboard('{End}{ArrowLeft}')
  expect(separator).toHaveAttribute('aria-valuenow', '720')
  await user.click(screen.getByRole('button', { name: 'Close panel' }))
  await user.click(screen.getByRole('button', { name: '10.144.2.11' }))
  expect(screen.getByRole('separator')).toHaveAttribute('aria-valuenow', '720')
})

test('a stored width that makes no sense is ignored', async () => {
  localStorage.setItem('nv:/:panel-width', '"wide"')
  await openPanel()
  expect(screen.getByRole('separator')).toHaveAttribute('aria-valuenow', '580')
})

test('the pointer drags the edge', async () => {
  await openPanel()
  const separator = screen.getByRole('separator')
  // jsdom has no pointer capture and no layout: the panel's right edge is at 0.
  separator.setPointerCapture = () => undefined
  separator.hasPointerCapture = () => true
  fireEvent.pointerDown(separator, { pointerId: 1 })
  fireEvent.pointerMove(separator, { pointerId: 1, clientX: -500 })
  fireEvent.pointerUp(separator, { pointerId: 1 })
  expect(separator).toHaveAttribute('aria-valuenow', '500')
})
