import { useEffect, useRef, type RefObject } from 'react'
import { useBlocker } from 'react-router'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { dialogIn } from '../dialogUrl'
import { messages } from '../messages'

/** The way out of a dialog that asks by itself what becomes of the input, and the mark by which the guard knows it. */
export function useOwnClose(onClose: () => void) {
  const isClosing = useRef(false)
  const close = () => {
    isClosing.current = true
    onClose()
  }
  return { close, isClosing }
}

/**
 * Asks before Back, or a link, takes a half-filled dialog away. Rendered only while there is something to lose: the
 * router complains about every address typed by hand for as long as somebody may object. Signing in is never in the way,
 * because the session is gone then anyway.
 */
export function DirtyGuard({ isClosing }: { readonly isClosing: RefObject<boolean> }) {
  const t = useMessages(messages)
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    if (isClosing.current || nextLocation.pathname === '/login') return false
    return dialogIn(nextLocation.search) !== dialogIn(currentLocation.search)
  })
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const question = {
      title: t('discardTitle'),
      content: t('discardText'),
      confirmLabel: t('discard'),
      danger: true,
    }
    void confirm(question).then((isSure) => {
      if (isSure) blocker.proceed()
      else blocker.reset()
    })
  }, [blocker, t])
  return null
}
