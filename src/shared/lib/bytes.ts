import type { Language } from '~/shared/i18n/i18n'
import { formatNumber } from './number'

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const

/** A size in bytes with the largest binary unit that gives a number of at least 1: 33608441856 → "31.3 GiB". */
export function formatBytes(bytes: number, language: Language): string {
  let value = bytes
  let unit = 0
  // 1023.95 would be printed as "1,024.0": the rounded number decides.
  while (Math.abs(Math.round(value * 10) / 10) >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${formatNumber(value, language, unit === 0 ? 0 : 1)} ${UNITS[unit] ?? ''}`
}
