import { useRef, useState, type MouseEvent } from 'react'

/**
 * State of a button that opens a popover: spread `button` on the button and `popover` on MUI's Popover or Menu. A choice
 * that opens a dialog goes through `closeThen`, with `onExited` given to the popover's transition: the dialog then takes
 * the focus from the button, and returns it there.
 * @param content what opens, as assistive technology is told before it does
 */
export function usePopover(content: 'dialog' | 'menu') {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const isOpen = anchor !== null
  const close = () => {
    setAnchor(null)
  }
  const next = useRef<() => void>(undefined)
  return {
    close,
    closeThen: (action: () => void) => {
      next.current = action
      close()
    },
    onExited: () => {
      const action = next.current
      next.current = undefined
      action?.()
    },
    button: {
      'aria-haspopup': content,
      'aria-expanded': isOpen,
      onClick: (event: MouseEvent<HTMLElement>) => {
        setAnchor(event.currentTarget)
      },
    },
    popover: { open: isOpen, anchorEl: anchor, onClose: close },
  } as const
}
