import type { MouseEvent } from 'react'

const CONTROLS = 'a, button, input, label, select, textarea, [role="button"], [role="link"]'

function linkOf(element: Element): HTMLAnchorElement | null {
  return element.closest('[data-row]')?.querySelector<HTMLAnchorElement>('a[data-part="name"]') ?? null
}

/**
 * A click anywhere in a row is a click on the link in its name cell, except on the row's own controls and after
 * selecting text. With Ctrl or ⌘, or with the middle button, the row opens in a new tab as the link would.
 */
export function openClickedRow(event: MouseEvent<HTMLElement>): void {
  const target = event.target instanceof Element ? event.target : null
  if (!target || target.closest(CONTROLS) || event.button > 1) return
  const link = linkOf(target)
  if (!link || window.getSelection()?.toString()) return
  if (event.button === 1 || event.ctrlKey || event.metaKey) window.open(link.href, '_blank', 'noopener')
  else link.click()
}

/** The middle button starts scrolling unless the press is stopped; on a row that opens, it opens. */
export function stopMiddleScroll(event: MouseEvent<HTMLElement>): void {
  if (event.button === 1 && event.target instanceof Element && linkOf(event.target)) event.preventDefault()
}
