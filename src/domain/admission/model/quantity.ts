/** Units of memory by what the controller counts: bytes. */
export const MEMORY_UNITS = ['B', 'KiB', 'MiB', 'GiB'] as const
export type MemoryUnit = (typeof MEMORY_UNITS)[number]

const FACTORS: Readonly<Record<MemoryUnit, number>> = { B: 1, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }

const NUMBER = /^\d+(\.\d+)?$/

/** A size as people type it in bytes; undefined when it is none, or no whole number of bytes. */
export function toBytes(text: string, unit: MemoryUnit): string | undefined {
  if (!NUMBER.test(text)) return undefined
  const bytes = Number(text) * FACTORS[unit]
  return Number.isSafeInteger(bytes) && bytes > 0 ? String(bytes) : undefined
}

/** Bytes in the largest unit that needs no decimals. A value this does not understand stays as it is. */
export function fromBytes(value: string): { readonly text: string; readonly unit: MemoryUnit } {
  if (!/^\d+$/.test(value) || value === '0') return { text: value, unit: 'B' }
  const bytes = Number(value)
  const unit = MEMORY_UNITS.findLast((each) => bytes % FACTORS[each] === 0) ?? 'B'
  return { text: String(bytes / FACTORS[unit]), unit }
}

/** Cores, in decimals: `0.5`. */
export const isCores = (text: string) => NUMBER.test(text) && Number(text) > 0
