/** Relative luminance of `#RRGGBB`, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? NaN) + 0.7152 * (g ?? NaN) + 0.0722 * (b ?? NaN)
}

/** Contrast ratio of two colours, 1 to 21; text needs 4.5. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((high ?? NaN) + 0.05) / ((low ?? NaN) + 0.05)
}

/** White, or black where white could not be read on a ground somebody else has chosen (`#rrggbb`). */
export function readableOn(ground: string): string {
  return contrast(ground, '#ffffff') >= 4.5 ? '#ffffff' : '#000000'
}
