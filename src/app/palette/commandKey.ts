/** What the key of commands is called on this machine: ⌘ on Apple's, Ctrl elsewhere. */
export function commandKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
}
