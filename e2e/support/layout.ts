import { expect, type Page } from '@playwright/test'

/** The phone of ui-design.md. */
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

/**
 * Everything that can be scrolled sideways, the window included. A table may be when the keys scroll it, too: a grid,
 * or a box that takes the focus. So may a strip of tabs, which brings the chosen one into sight.
 */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element) =>
      element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowX)
    return [...document.querySelectorAll('*')]
      .filter((element) => element.scrollWidth > element.clientWidth && scrolls(element))
      .filter((element) => !element.matches('[role="grid"], [tabindex="0"]'))
      .filter((element) => !element.matches('.MuiTabs-scroller'))
      .map((element) => {
        const { tagName, id, scrollWidth, clientWidth } = element
        const name = element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)
        return `${tagName.toLowerCase()}#${id} "${name}" is ${scrollWidth} wide in ${clientWidth}`
      })
  })
}

/** Fails when something on the screen is wider than the room it has. */
export async function expectNoOverflow(page: Page, name: string): Promise<void> {
  await expect.poll(() => sideways(page), `what sticks out of ${name}`).toEqual([])
}
