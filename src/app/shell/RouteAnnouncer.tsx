import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'

/** Tells screen readers the title of the page after a navigation, as a full page load would. */
export function RouteAnnouncer() {
  const { pathname } = useLocation()
  const [title, setTitle] = useState('')

  // The title is set by the page itself, some time after the address changed: read from the document when it does.
  useEffect(() => {
    const element = document.querySelector('title')
    if (!element) return
    const observer = new MutationObserver(() => {
      setTitle(document.title)
    })
    observer.observe(element, { childList: true })
    return () => {
      observer.disconnect()
    }
  }, [pathname])

  return (
    <VisuallyHidden>
      <span aria-live="polite" aria-atomic="true">
        {title}
      </span>
    </VisuallyHidden>
  )
}
