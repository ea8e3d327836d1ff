import type { Page } from '@playwright/test'

/** Where the token of a session lives when there is no gateway to keep it (src/domain/auth/sessionToken.ts). */
const SESSION_KEY = /^nv:token:/

/** Reads everything a page keeps or shows that may outlive the moment: storage, cookies, address, title, document. */
async function traces(page: Page): Promise<Record<string, string>> {
  const { stored, ...rest } = await page.evaluate(() => ({
    stored: [...Object.entries(localStorage), ...Object.entries(sessionStorage)],
    cookies: document.cookie,
    address: location.href,
    state: JSON.stringify(history.state),
    title: document.title,
    document: new XMLSerializer().serializeToString(document),
    // What stands in a field is no part of the markup.
    fields: [...document.querySelectorAll('input, textarea')]
      .map((field) =>
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
      )
      .join('\n'),
  }))
  const kept = stored.filter(([key]) => !SESSION_KEY.test(key)).map((entry) => entry.join('='))
  return { ...rest, storage: kept.join('\n') }
}

/** Watches a page for secrets that show up where they do not belong (security.md S1, K1). */
export class SecretWatch {
  readonly #page: Page
  readonly #said: string[] = []
  readonly #addresses: string[] = []

  constructor(page: Page) {
    this.#page = page
    page.on('console', (message) => this.#said.push(message.text()))
    page.on('request', (request) => this.#addresses.push(request.url()))
    page.on('framenavigated', (frame) => this.#addresses.push(frame.url()))
  }

  /** Names of the places in which one of the secrets is or was. */
  async leaks(secrets: readonly string[]): Promise<string[]> {
    const places = {
      ...(await traces(this.#page)),
      console: this.#said.join('\n'),
      addresses: this.#addresses.join('\n'),
    }
    return Object.entries(places)
      .filter(([, text]) =>
        secrets.some((secret) => text.includes(secret) || text.includes(encodeURIComponent(secret))),
      )
      .map(([place]) => place)
  }
}
