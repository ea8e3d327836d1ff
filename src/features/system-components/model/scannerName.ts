import type { ScannerWire } from '../api/schema'

/** Scanners have no name: the address they answer at is what people find in `kubectl`. The id stands in for a missing one. */
export const scannerName = ({ server, port, id }: ScannerWire): string =>
  server === '' ? id.slice(0, 12) : `${server}:${port}`
