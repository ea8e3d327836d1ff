import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { readStored, writeStored } from '~/shared/lib/storage'

export const PANEL_MIN = 480
export const PANEL_MAX = 720
const PANEL_DEFAULT = 580
const STEP = 16
const STORAGE_KEY = 'panel-width'

const clamp = (width: number) => Math.round(Math.min(PANEL_MAX, Math.max(PANEL_MIN, width)))

function storedWidth(): number {
  const stored = readStored(STORAGE_KEY)
  return typeof stored === 'number' && Number.isFinite(stored) ? clamp(stored) : PANEL_DEFAULT
}

/** The width a key asks for; the panel grows to the left. */
function widthAfterKey(key: string, width: number): number | undefined {
  if (key === 'ArrowLeft') return clamp(width + STEP)
  if (key === 'ArrowRight') return clamp(width - STEP)
  if (key === 'Home') return PANEL_MIN
  if (key === 'End') return PANEL_MAX
  return undefined
}

/** The width of side panels in px, remembered, and the handlers of its separator. */
export function usePanelWidth() {
  const [width, setWidth] = useState(storedWidth)

  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = widthAfterKey(event.key, width)
    if (next === undefined) return
    event.preventDefault()
    setWidth(next)
    writeStored(STORAGE_KEY, next)
  }
  const handlePointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const handlePointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const panel = event.currentTarget.parentElement
    if (panel) setWidth(clamp(panel.getBoundingClientRect().right - event.clientX))
  }
  const handlePointerUp = () => writeStored(STORAGE_KEY, width)

  return { width, handleKeyDown, handlePointerDown, handlePointerMove, handlePointerUp }
}
