import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Range,
} from '@tanstack/react-virtual'
import type { RefObject } from 'react'

/** From here on only the rows on screen are in the page. */
const VIRTUAL_FROM = 60
/** Rows drawn beyond the edges of the screen. */
const OVERSCAN = 12
/** Stands in for a frame without a height: not laid out yet, or an environment without layout. */
const FALLBACK = { width: 1200, height: 800 }

export interface PlacedRow {
  readonly index: number
  /** Distance from the first row, in px. */
  readonly top: number
}

/** Which rows to draw and where. `keptIndex` is drawn even when it is scrolled away: it holds the focus. */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  keptIndex: number,
): { readonly placed: readonly PlacedRow[]; readonly height: number } {
  const isVirtual = count > VIRTUAL_FROM
  const virtualizer = useVirtualizer({
    count,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    useFlushSync: false,
    initialRect: FALLBACK,
    observeElementRect: (instance, report) =>
      observeElementRect(instance, (rect) => report(rect.height > 0 ? rect : FALLBACK)),
    rangeExtractor: (range) => withKept(range, keptIndex),
  })
  const placed = isVirtual
    ? virtualizer.getVirtualItems().map((item) => ({ index: item.index, top: item.start }))
    : Array.from({ length: count }, (_, index) => ({ index, top: index * rowHeight }))
  return { placed, height: count * rowHeight }
}

function withKept(range: Range, kept: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes
  return [...indexes, kept].sort((a, b) => a - b)
}
