// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { readStored, storageKey, writeStored } from './storage'

afterEach(() => {
  localStorage.clear()
  document.head.replaceChildren()
})

test('what is written can be read', () => {
  writeStored('columns', { name: 240, hidden: ['id'] })
  expect(readStored('columns')).toEqual({ name: 240, hidden: ['id'] })
})

test('undefined removes', () => {
  writeStored('columns', 1)
  writeStored('columns', undefined)
  expect(readStored('columns')).toBeUndefined()
  expect(localStorage).toHaveLength(0)
})

test('two consoles on one origin do not share preferences', () => {
  writeStored('theme', 'dark')
  const base = document.createElement('base')
  base.href = '/k8s/clusters/c-1/proxy/'
  document.head.append(base)
  expect(storageKey('theme')).toBe('nv:/k8s/clusters/c-1/proxy/:theme')
  expect(readStored('theme')).toBeUndefined()
})

test('text that is not JSON counts as nothing', () => {
  localStorage.setItem(storageKey('theme'), '{"broken')
  expect(readStored('theme')).toBeUndefined()
})

test('a blocked storage neither throws nor answers', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => writeStored('theme', 'dark')).not.toThrow()
  expect(readStored('theme')).toBeUndefined()
})
