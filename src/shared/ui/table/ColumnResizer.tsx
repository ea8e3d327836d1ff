import { styled } from '@mui/material/styles'
import { useRef, type PointerEvent } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { clampWidth } from './columnSettings'
import { tableMessages } from './messages'

const Handle = styled('span')({
  position: 'absolute',
  top: 0,
  right: -4,
  zIndex: 1,
  width: 8,
  height: '100%',
  cursor: 'col-resize',
  touchAction: 'none',
  '&::after': {
    content: '""',
    position: 'absolute',
    top: 8,
    bottom: 8,
    left: 3,
    width: 2,
    borderRadius: 1,
    backgroundColor: 'transparent',
  },
  '&:hover::after, &:active::after': { backgroundColor: token('border-strong') },
})

interface Props {
  readonly columnId: string
  /** `undefined` gives the column back its own width. */
  readonly onResize: (columnId: string, width: number | undefined) => void
}

/** The edge of a header cell, for the pointer. With the keyboard: Shift and Left or Right on the header. */
export function ColumnResizer({ columnId, onResize }: Props) {
  const t = useMessages(tableMessages)
  const drag = useRef<{ readonly startX: number; readonly startWidth: number }>(undefined)

  function start(event: PointerEvent<HTMLElement>) {
    const header = event.currentTarget.parentElement
    if (!header || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { startX: event.clientX, startWidth: header.getBoundingClientRect().width }
  }
  function move(event: PointerEvent<HTMLElement>) {
    if (!drag.current) return
    onResize(columnId, clampWidth(drag.current.startWidth + event.clientX - drag.current.startX))
  }
  function stop() {
    drag.current = undefined
  }
  return (
    <Handle
      aria-hidden
      title={t('resize')}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={stop}
      onPointerCancel={stop}
      onDoubleClick={() => onResize(columnId, undefined)}
    />
  )
}
