import { useState, type MouseEvent } from 'react'

/**
 * State of a button that opens a popover: spread `button` on the button and `popover` on MUI's Popover.
 * @param content what opens, as assistive technology is told before it does
 */
export function usePopover(content: 'dialog' | 'menu') {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const isOpen = anchor !== null
  const close = () => {
    setAnchor(null)
  }
  return {
    close,
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
