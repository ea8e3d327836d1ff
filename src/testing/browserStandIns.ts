/** Width of the window jsdom pretends to have; desktop, so that pages render their full form. */
const WIDTH_PX = 1440

/**
 * What pages need of a browser and jsdom lacks. Media queries answer for a wide window, a light theme and reduced
 * motion; sizes are never observed, because nothing has one.
 */
export function installBrowserStandIns(target: Window & typeof globalThis): void {
  target.matchMedia = (query) => new MediaQueryStandIn(query)
  target.ResizeObserver = SizeObserverStandIn
  target.Element.prototype.scrollIntoView = () => undefined
  target.Element.prototype.scrollTo = () => undefined
  for (const field of [target.HTMLInputElement, target.HTMLTextAreaElement, target.HTMLButtonElement]) {
    Object.defineProperty(field.prototype, 'labels', { configurable: true, get: labelsOf })
  }
}

/**
 * jsdom compares every node of the page with every label, again after each change; with a whole console on the page that
 * was a third of a test's time. A field here belongs to the labels that name its id, or hold it
 * as their first.
 */
function labelsOf(this: HTMLElement): readonly HTMLLabelElement[] {
  const labels = [...this.ownerDocument.getElementsByTagName('label')]
  return labels.filter((label) =>
    label.htmlFor === ''
      ? label.querySelector('input, textarea, button') === this
      : label.htmlFor === this.id,
  )
}

class MediaQueryStandIn extends EventTarget implements MediaQueryList {
  readonly media: string
  readonly matches: boolean
  readonly onchange = null

  constructor(query: string) {
    super()
    this.media = query
    this.matches = query.includes('prefers-reduced-motion') || fitsWidth(query)
  }

  addListener(): void {
    // Deprecated twin of addEventListener; nothing here ever changes.
  }

  removeListener(): void {
    // See addListener.
  }
}

function fitsWidth(query: string): boolean {
  const limits = [...query.matchAll(/(min|max)-width:\s*([\d.]+)px/g)]
  return (
    limits.length > 0 &&
    limits.every(([, side, px]) => (side === 'min' ? WIDTH_PX >= Number(px) : WIDTH_PX <= Number(px)))
  )
}

class SizeObserverStandIn implements ResizeObserver {
  observe(): void {
    // Nothing has a size in jsdom.
  }

  unobserve(): void {
    // See observe.
  }

  disconnect(): void {
    // See observe.
  }
}
