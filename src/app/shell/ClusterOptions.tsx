import Box from '@mui/material/Box'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type RefObject } from 'react'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { ClusterOption } from './ClusterOption'
import type { ClusterChoice, ClusterItem } from './clusterChoices'
import { ClusterSectionHead } from './ClusterSectionHead'

const HEAD = 30
const ROW = 38
const ROW_WITH_REASON = 54
const VISIBLE = 470
/** Shorter lists are rendered whole: find-in-page and screen readers then see every row. */
const WHOLE_UP_TO = 60

interface Props {
  readonly listId: string
  readonly items: readonly ClusterItem[]
  /** How many of all clusters can be opened. */
  readonly openable: number
  readonly active: number
  readonly selectedId: ClusterId
  readonly onPoint: (index: number) => void
  readonly onOpen: (choice: ClusterChoice) => void
  readonly onPin: (choice: ClusterChoice) => void
}

/** The list of the switcher; virtual, so that three hundred clusters are as quick as three. */
export function ClusterOptions(props: Props) {
  const { listId, items, openable, active, selectedId, onPoint, onOpen, onPin } = props
  const t = useMessages(messages)
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, height } = useVisibleRows(items, active, scroller)
  const count = items.filter(({ kind }) => kind === 'choice').length
  return (
    <Box ref={scroller} sx={{ maxHeight: VISIBLE, overflowY: 'auto', px: 0.75 }}>
      <Box id={listId} role="listbox" aria-label={t('allClusters')} sx={{ position: 'relative', height }}>
        {rows.map(({ index, start, size }) => {
          const item = items[index]
          if (!item) return null
          const place = { offset: start, height: size }
          if (item.kind === 'head') {
            return (
              <ClusterSectionHead key={item.section} section={item.section} openable={openable} {...place} />
            )
          }
          const { choice, section } = item
          return (
            <ClusterOption
              key={choice.cluster.id}
              id={`${listId}-${index}`}
              choice={choice}
              isPinned={section === 'pinned'}
              isActive={index === active}
              isSelected={choice.id === selectedId}
              position={{ index: positionOf(items, index), count }}
              onPoint={() => onPoint(index)}
              onOpen={() => onOpen(choice)}
              onPin={() => onPin(choice)}
              {...place}
            />
          )
        })}
      </Box>
    </Box>
  )
}

/** 1-based place among the clusters: at most three heads stand before it. */
function positionOf(items: readonly ClusterItem[], index: number): number {
  let heads = 0
  for (let before = 0; before < index; before += 1) if (items[before]?.kind === 'head') heads += 1
  return index - heads + 1
}

interface VisibleRow {
  readonly index: number
  /** Pixels from the top of the list, and height. */
  readonly start: number
  readonly size: number
}

function heightOf(item: ClusterItem | undefined): number {
  if (item?.kind !== 'choice') return HEAD
  return item.choice.canOpen ? ROW : ROW_WITH_REASON
}

/** The rows to render: all of a short list, those in sight of a long one, and always the active one, which has focus. */
function useVisibleRows(
  items: readonly ClusterItem[],
  active: number,
  scroller: RefObject<HTMLDivElement | null>,
): { readonly rows: readonly VisibleRow[]; readonly height: number } {
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(items[index]),
    overscan: 8,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  })
  useEffect(() => {
    // Heights go with the items: what was measured for the rows of another filter is void.
    virtual.measure()
  }, [virtual, items])
  useEffect(() => {
    // With the first cluster its head comes into sight, too.
    virtual.scrollToIndex(active <= 1 ? 0 : active)
  }, [virtual, active])
  if (items.length > WHOLE_UP_TO) return { rows: virtual.getVirtualItems(), height: virtual.getTotalSize() }
  let start = 0
  const rows = items.map((item, index) => {
    const row = { index, start, size: heightOf(item) }
    start += row.size
    return row
  })
  return { rows, height: start }
}
