import { useState } from 'react'
import { readStored, writeStored } from '~/shared/lib/storage'
import { defaultColumnSettings, parseColumnSettings, type ColumnSettings } from './columnSettings'

/** The remembered column settings of the table `id`, and how to change them. */
export function useColumnSettings(id: string) {
  const key = `table:${id}`
  const [settings, setSettings] = useState<ColumnSettings>(() => parseColumnSettings(readStored(key)))
  function change(patch: Partial<ColumnSettings>) {
    const next = { ...settings, ...patch }
    setSettings(next)
    writeStored(key, next)
  }
  function reset() {
    setSettings(defaultColumnSettings)
    writeStored(key, undefined)
  }
  return { settings, change, reset }
}
