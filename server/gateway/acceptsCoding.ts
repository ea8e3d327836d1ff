/** Whether an `Accept-Encoding` header allows a compression; `gzip;q=0` does not. */
export function acceptsCoding(header: string | null | undefined, wanted: 'gzip' | 'br'): boolean {
  return (header ?? '').split(',').some((element) => {
    const [coding, ...parameters] = element.split(';').map((part) => part.trim().toLowerCase())
    if (coding !== wanted && coding !== '*') return false
    return !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}
