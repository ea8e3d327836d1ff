/** A piece of the ring: where it begins and how long it is, in shares of the whole ring. */
export interface Arc {
  readonly start: number
  readonly length: number
}

/** What the smallest part is drawn as, so that it can be seen. */
const SMALLEST = 0.012

/**
 * The arcs of the values around a ring, in their order. Parts too small to be seen are drawn a little larger and the
 * others give the room; a part of zero has no length.
 * @param gap share of the ring left free between two parts
 */
export function donutArcs(values: readonly number[], gap: number): readonly Arc[] {
  const positive = values.map((value) => Math.max(0, value))
  const sum = positive.reduce((total, value) => total + value, 0)
  const parts = positive.filter((value) => value > 0).length
  const room = parts > 1 ? 1 - parts * gap : 1
  const seen = positive.map((value) => (value === 0 ? 0 : Math.max(SMALLEST, value / sum)))
  const seenSum = seen.reduce((total, value) => total + value, 0)
  let start = 0
  return seen.map((share) => {
    const length = seenSum === 0 ? 0 : (share / seenSum) * room
    const arc = { start, length }
    start += length === 0 ? 0 : length + (parts > 1 ? gap : 0)
    return arc
  })
}
