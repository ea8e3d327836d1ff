// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SecretText } from './SecretText'
import { useRevealed } from './useRevealed'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const SECRET = 'eyJzIjoiMzQuMTE4LjIwMC4xNSJ9'

function Token() {
  const [revealed, toggle] = useRevealed()
  return <SecretText value={SECRET} revealed={revealed} onToggle={toggle} visibleChars={6} />
}

const shown = () => screen.queryByText(SECRET)
const reveal = () => fireEvent.click(screen.getByRole('button', { name: 'Show' }))
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

test('K2 while it is hidden only the leading characters are in the document', () => {
  const { baseElement } = render(<Token />)
  expect(baseElement).toHaveTextContent('eyJzIj')
  expect(baseElement).not.toHaveTextContent(SECRET.slice(6))
  expect(new XMLSerializer().serializeToString(baseElement)).not.toContain(SECRET.slice(6))
  reveal()
  expect(shown()).toBeInTheDocument()
})

test('K2 it hides itself after a minute', () => {
  render(<Token />)
  reveal()
  pass(59_000)
  expect(shown()).toBeInTheDocument()
  pass(1_000)
  expect(shown()).toBeNull()
})

test('K2 it hides itself when the window loses the attention', () => {
  render(<Token />)
  reveal()
  fireEvent.blur(window)
  expect(shown()).toBeNull()
  reveal()
  fireEvent(document, new Event('visibilitychange'))
  expect(shown()).toBeNull()
})
