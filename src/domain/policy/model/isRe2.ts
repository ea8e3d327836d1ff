/** Whether the controller can read a pattern: Go's RE2 has neither look-around nor back-references. */
export function isRe2(pattern: string): boolean {
  if (/\(\?<?[=!]|\\[1-9]/.test(pattern)) return false
  try {
    return new RegExp(pattern) instanceof RegExp
  } catch {
    return false
  }
}
