import { configure, getConfig } from '@testing-library/react'

const { getElementError } = getConfig()

/** The switch Testing Library sets while it waits; not in its types. */
function isWaiting(): boolean {
  const config: object = getConfig()
  return '_disableExpensiveErrorDiagnostics' in config && config._disableExpensiveErrorDiagnostics === true
}

/** How long queries wait, and what they say. */
export function configureQueries(): void {
  configure({
    // Lazy pages are compiled when a test first opens them, on machines that are busy with other things.
    asyncUtilTimeout: 10_000,
    // Nobody reads the message of an attempt while there is another one: only the last prints the page.
    getElementError: (message, container) =>
      isWaiting() ? new Error(message ?? '') : getElementError(message, container),
  })
}
