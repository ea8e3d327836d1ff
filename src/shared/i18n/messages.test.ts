import { expect, test } from 'vitest'
import { registeredMessages } from './defineMessages'

const catalogues = import.meta.glob<unknown>('../../**/messages.ts', { eager: true })

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)|\[\[(\w+)/g)].map((m) => m[1] ?? m[2])
const baseKeys = (catalog: Readonly<Record<string, string>>) =>
  [...new Set(Object.keys(catalog).map((key) => key.replace(/_(one|other)$/, '')))].sort()

test('every feature has a catalogue', () => {
  expect(registeredMessages.size).toBeGreaterThanOrEqual(Object.keys(catalogues).length)
})

test('English and Chinese have the same keys', () => {
  for (const messages of registeredMessages.values()) {
    expect(baseKeys(messages['zh-CN']), messages.namespace).toEqual(baseKeys(messages.en))
  }
})

test('a translation uses the same placeholders as the English text', () => {
  for (const messages of registeredMessages.values()) {
    const translated: Readonly<Record<string, string>> = messages['zh-CN']
    for (const [key, text] of Object.entries(messages.en)) {
      if (key.endsWith('_one')) continue
      expect(new Set(placeholders(translated[key] ?? '')), `${messages.namespace}.${key}`).toEqual(
        new Set(placeholders(text)),
      )
    }
  }
})
