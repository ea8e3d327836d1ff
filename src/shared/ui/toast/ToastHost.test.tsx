// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToastHost } from './ToastHost'
import { toast, useToastStore } from './toast'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  act(() => useToastStore.setState({ toasts: [] }))
  vi.useRealTimers()
})

/** In a block, because `act` would wait for what the call returns. */
const say = (speak: () => unknown) =>
  act(() => {
    speak()
  })
const pass = (ms: number) => say(() => vi.advanceTimersByTime(ms))
const shown = (title: string) => screen.queryByText(title)

test('a success is announced politely and leaves by itself', () => {
  render(<ToastHost />)
  say(() => toast.success({ title: 'Sync sent to 2 clusters', detail: 'aks-remote2, iks-demo' }))
  expect(screen.getByRole('status')).toHaveTextContent('Sync sent to 2 clustersaks-remote2, iks-demo')
  pass(10_000)
  expect(shown('Sync sent to 2 clusters')).toBeNull()
})

test('an error interrupts and stays until it is dismissed', () => {
  render(<ToastHost />)
  say(() => toast.error({ title: 'fed.harbor not deleted on gke-one' }))
  expect(screen.getByRole('alert')).toBeInTheDocument()
  pass(600_000)
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('nothing leaves while the pointer or the focus is on the messages', () => {
  render(<ToastHost />)
  say(() => toast.info({ title: 'Policy loaded' }))
  fireEvent.pointerEnter(screen.getByRole('region', { name: 'Messages' }))
  pass(600_000)
  expect(shown('Policy loaded')).toBeInTheDocument()
  fireEvent.pointerLeave(screen.getByRole('region', { name: 'Messages' }))
  pass(10_000)
  expect(shown('Policy loaded')).toBeNull()
})

test('progress stays, follows its updates, and leaves once it became a success', () => {
  render(<ToastHost />)
  let handle = toast.progress({ title: 'unused' })
  act(() => handle.dismiss())
  act(() => {
    handle = toast.progress({ title: 'Scanning on gke-one', detail: '0 of 1,940 images' })
  })
  pass(600_000)
  act(() => handle.update({ detail: '1,204 of 1,940 images' }))
  expect(shown('1,204 of 1,940 images')).toBeInTheDocument()
  act(() => handle.update({ kind: 'success', title: 'Scanned on gke-one' }))
  expect(shown('Scanned on gke-one')).toBeInTheDocument()
  pass(10_000)
  expect(shown('Scanned on gke-one')).toBeNull()
  act(() => handle.update({ title: 'Too late' }))
  expect(shown('Too late')).toBeNull()
})

test('the action is done once and takes the message away', () => {
  render(<ToastHost />)
  const onClick = vi.fn()
  say(() => toast.success({ title: 'Sync sent', action: { label: 'Follow', onClick } }))
  fireEvent.click(screen.getByRole('button', { name: 'Follow' }))
  expect(onClick).toHaveBeenCalledOnce()
  expect(shown('Sync sent')).toBeNull()
})

test('a flood keeps the running work and the newest messages', () => {
  render(<ToastHost />)
  say(() => toast.progress({ title: 'Running' }))
  for (let index = 1; index <= 6; index += 1) say(() => toast.error({ title: `Error ${index}` }))
  expect(screen.getAllByRole('button', { name: 'Dismiss' })).toHaveLength(4)
  expect(shown('Running')).toBeInTheDocument()
  expect(shown('Error 6')).toBeInTheDocument()
  expect(shown('Error 1')).toBeNull()
})
