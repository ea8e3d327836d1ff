import { create } from 'zustand'
import { readStored, writeStored } from '~/shared/lib/storage'

const KEY = 'single-keys'

/** Whether shortcuts of a single character act; people who dictate switch them off (WCAG 2.1.4). */
export const useSingleKeys = create<{ readonly isOn: boolean }>(() => ({ isOn: readStored(KEY) !== false }))

/** Switches single-character shortcuts on or off, in this browser. */
export function setSingleKeys(isOn: boolean): void {
  useSingleKeys.setState({ isOn })
  writeStored(KEY, isOn ? undefined : false)
}
