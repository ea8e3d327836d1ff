import { expect, test } from 'vitest'
import { chineseTranslations } from './chinese'
import { registeredMessages } from './defineMessages'

const catalogues = import.meta.glob<unknown>(['../../**/messages.ts', '../../**/pageNames.ts'], {
  eager: true,
})

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)|\[\[(\w+)/g)].map((m) => m[1] ?? m[2])
const baseKeys = (catalog: Readonly<Record<string, string>>) =>
  [...new Set(Object.keys(catalog).map((key) => key.replace(/_(one|other)$/, '')))].sort()
const chinese = new Map(chineseTranslations.map(({ namespace, texts }) => [namespace, texts]))

test('every feature has a catalogue of its own, and one in Chinese', () => {
  expect(registeredMessages.size).toBe(Object.keys(catalogues).length)
  expect([...chinese.keys()].sort()).toEqual([...registeredMessages.keys()].sort())
})

test('English and Chinese have the same keys', () => {
  for (const { namespace, en } of registeredMessages.values()) {
    expect(baseKeys(chinese.get(namespace) ?? {}), namespace).toEqual(baseKeys(en))
  }
})

test('a translation uses the same placeholders as the English text', () => {
  for (const { namespace, en } of registeredMessages.values()) {
    const translated: Readonly<Record<string, string>> = chinese.get(namespace) ?? {}
    for (const [key, text] of Object.entries(en)) {
      if (key.endsWith('_one')) continue
      expect(new Set(placeholders(translated[key] ?? '')), `${namespace}.${key}`).toEqual(
        new Set(placeholders(text)),
      )
    }
  }
})
