import type { IncomingMessage } from 'node:http'

/** @returns undefined for a body longer than the limit. */
export async function readBody(incoming: IncomingMessage, limitBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    // An IncomingMessage without encoding yields Buffers.
    const bytes = chunk as Buffer
    total += bytes.length
    if (total > limitBytes) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
