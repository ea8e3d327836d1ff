import type { Language } from '~/shared/i18n/i18n'

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`
  let known = formatters.get(key)
  if (!known) {
    known = new Intl.NumberFormat(language, { maximumFractionDigits: digits })
    formatters.set(key, known)
  }
  return known
}

/** A number grouped as the language does it, with at most `digits` decimals: 11842 → "11,842". */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return formatter(language, digits).format(value)
}
