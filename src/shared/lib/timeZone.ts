import { i18n } from '../i18n/i18n'
import { readStored, writeStored } from './storage'

const KEY = 'time-zone'

let chosen: string | undefined

/** The time zone people want to read times in; undefined: that of the browser. */
export const timeZone = () => chosen

/** The browser's own time zone: "Europe/Berlin". */
export const browserTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Every zone this browser knows, UTC first. */
export function timeZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
}

/** Changes the time zone of every time shown and remembers it in this browser; undefined follows the browser again. */
export function setTimeZone(zone: string | undefined): void {
  writeStored(KEY, zone)
  chosen = zone
  // Whatever shows a time listens to the language its words are in.
  i18n.emit('languageChanged', i18n.language)
}

/** Once, before the first render. A zone this browser does not know (any more) is ignored. */
export function startTimeZone(): void {
  const stored = readStored(KEY)
  chosen = typeof stored === 'string' && isKnown(stored) ? stored : undefined
}

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
