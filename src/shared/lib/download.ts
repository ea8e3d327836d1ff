/** The download has been handed to the browser by then; some start reading the blob only after a moment. */
const KEEP_URL_MS = 10_000

/**
 * A file name that is harmless everywhere: ASCII letters, digits, dot, dash and underscore, no leading dot, no name
 * Windows keeps for devices, at most 100 characters before the extension (security.md X7).
 */
export function safeFileName(name: string, extension: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 100)
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(plain)
  return `${plain === '' || reserved ? `file-${plain}`.replace(/-$/, '') : plain}.${extension}`
}

/** Offers a text as a file to save. The blob's URL is given back. */
export function downloadText(fileName: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEEP_URL_MS)
}
