import type { Log } from '../log.ts'
import type { KeyPair } from './selfSignedCertificate.ts'
import { readKeyPair, type TlsSource } from './TlsSource.ts'

interface Options {
  server: { setSecureContext(pair: KeyPair): void }
  source: TlsSource
  /** The listener's own. */
  host: string
  /** What it serves now. */
  current: KeyPair
  intervalMs: number
  /** Hears of every new certificate, and of files that cannot be used. */
  log: Log
}

/**
 * Takes over a renewed certificate without a restart. Looked at again and again instead of watched: Kubernetes renews
 * mounted secrets by swapping links, which file watchers miss.
 *
 * @returns what ends it.
 */
export function reloadCertificate({ server, source, host, current, intervalMs, log }: Options): () => void {
  if (source.kind === 'self-signed') return () => undefined
  let served = current
  let isBroken = false

  async function look(): Promise<void> {
    try {
      const found = await readKeyPair(source, host)
      isBroken = false
      if (found.cert === served.cert && found.key === served.key) return
      server.setSecureContext(found)
      served = found
      log.info('the certificate was reloaded')
    } catch {
      // Half written, most likely. The old one goes on; said once, not every time.
      if (!isBroken) log.error('the changed certificate cannot be used, the old one is kept')
      isBroken = true
    }
  }
  const timer = setInterval(() => void look(), intervalMs)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}
