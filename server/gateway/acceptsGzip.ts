/** Whether an `Accept-Encoding` header allows gzip; `gzip;q=0` does not. */
export function acceptsGzip(header: string | null | undefined): boolean {
  return (header ?? '').split(',').some((element) => {
    const [coding, ...parameters] = element.split(';').map((part) => part.trim().toLowerCase())
    if (coding !== 'gzip' && coding !== '*') return false
    return !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}
