// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { storageKey } from '~/shared/lib/storage'
import { listenToTabs, tellTabs } from './tabChannel'

/** Another tab, as far as this one can tell. */
const otherTab = () => new BroadcastChannel(storageKey('tabs'))
const heard = vi.fn()
let stop = () => {}

afterEach(() => {
  stop()
  heard.mockReset()
  vi.unstubAllGlobals()
})

test('tabs of one console hear each other, not themselves', async () => {
  stop = listenToTabs(heard)
  const other = otherTab()
  const told = new Promise((resolve) => (other.onmessage = ({ data }) => resolve(data)))
  tellTabs({ type: 'signed-in' })
  expect(await told).toEqual({ type: 'signed-in' })
  other.postMessage({ type: 'signed-out' })
  await expect.poll(() => heard.mock.calls).toEqual([[{ type: 'signed-out' }]])
  other.close()
})

test('P6 what others write on the same origin is ignored', async () => {
  stop = listenToTabs(heard)
  const other = otherTab()
  for (const stranger of [null, 'signed-out', { type: 'sign-out' }, { type: 'input', atMs: 'now' }]) {
    other.postMessage(stranger)
  }
  const elsewhere = new BroadcastChannel('nv:/k8s/clusters/c-1/proxy/:tabs')
  elsewhere.postMessage({ type: 'signed-out' })
  other.postMessage({ type: 'input', atMs: 5 })
  await expect.poll(() => heard.mock.calls).toEqual([[{ type: 'input', atMs: 5 }]])
  other.close()
  elsewhere.close()
})

test('without channels the storage carries the messages', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  stop = listenToTabs(heard)
  const arrives = (key: string, newValue: string | null) =>
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
  arrives(storageKey('tabs'), '{"type":"signed-out"}')
  arrives(storageKey('tabs'), null)
  arrives(storageKey('tabs'), 'not JSON')
  arrives('nv:/elsewhere/:tabs', '{"type":"signed-out"}')
  expect(heard.mock.calls).toEqual([[{ type: 'signed-out' }]])

  const write = vi.spyOn(Storage.prototype, 'setItem')
  tellTabs({ type: 'signed-in' })
  expect(write).toHaveBeenCalledWith(storageKey('tabs'), '{"type":"signed-in"}')
  expect(localStorage.getItem(storageKey('tabs'))).toBeNull()
})
