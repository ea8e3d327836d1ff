/**
 * Small preferences in localStorage. Behind Rancher many consoles share one origin, so every key carries the base
 * path (`nv:/k8s/clusters/…/proxy/:theme`). Never for secrets or server data (security.md K1).
 */

/** The folder the console is served from, with both slashes: `/` or `/k8s/…/proxy/`. */
function basePath(): string {
  return new URL('.', document.baseURI).pathname
}

/** The real localStorage key of a preference; `public/theme-init.js` builds the same one. */
export function storageKey(key: string): string {
  return `nv:${basePath()}:${key}`
}

/**
 * What was stored under `key`, or undefined when there is nothing, it is not JSON, or storage is blocked. The value
 * may have been written by an older version or by hand: callers check its shape.
 */
export function readStored(key: string): unknown {
  try {
    const text = localStorage.getItem(storageKey(key))
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Stores a JSON value; undefined removes it. A full or blocked storage loses the preference, nothing else. */
export function writeStored(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(storageKey(key))
    else localStorage.setItem(storageKey(key), JSON.stringify(value))
  } catch {
    // Quota or a privacy mode: the setting holds until the page is closed.
  }
}
