import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { createSecureContext } from 'node:tls'
import { StartupError } from '../StartupError.ts'
import { type KeyPair, selfSignedCertificate } from './selfSignedCertificate.ts'

/** Where the certificate of the console's own listener comes from. */
export type TlsSource =
  | {
      kind: 'files'
      /** Path of the PEM file with the certificate and those that vouch for it. */
      cert: string
      /** Path of the PEM file with the private key. */
      key: string
    }
  | { kind: 'self-signed' }

const SELF_SIGNED_DAYS = 365

/**
 * Reads the certificate, or makes one.
 *
 * @param host the listener's own; a certificate made here is for it, for this machine's name and for localhost.
 * @throws StartupError when the files cannot be read or do not belong together.
 */
export async function readKeyPair(source: TlsSource, host: string): Promise<KeyPair> {
  if (source.kind === 'self-signed') {
    const names = ['neuvector-service-webui', 'localhost', '127.0.0.1', hostname(), host]
    return selfSignedCertificate([...new Set(names)], SELF_SIGNED_DAYS)
  }
  try {
    const [cert, key] = await Promise.all([readFile(source.cert, 'utf8'), readFile(source.key, 'utf8')])
    // An empty file, as there is one while it is being written, would make a valid context without a certificate.
    new X509Certificate(cert)
    createSecureContext({ cert, key })
    if (key !== '') return { cert, key }
  } catch {
    // Why it cannot be used (missing, no PEM, halves of different pairs) the person at the terminal sees from the files.
  }
  throw new StartupError('TLS_CERT and TLS_KEY must name readable PEM files that belong together')
}
