import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Dispatcher } from 'undici'

/** The answer's bytes as they were before the controller compressed them. */
export function decodedBody({ headers, body }: Dispatcher.ResponseData): Readable {
  if (headers['content-encoding'] !== 'gzip') return body
  const gunzip = createGunzip()
  // pipe() does not carry errors over; a broken answer must end the decoded stream too.
  body.on('error', (error) => gunzip.destroy(error))
  gunzip.on('close', () => body.destroy())
  return body.pipe(gunzip)
}

/**
 * The whole answer as text, for the few small ones that the gateway looks into.
 * @returns undefined when it is longer than the limit or breaks off.
 */
export async function readText(
  answer: Dispatcher.ResponseData,
  limitBytes: number,
): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let total = 0
  try {
    for await (const chunk of decodedBody(answer)) {
      // Neither stream has an encoding set, so both yield Buffers.
      const bytes = chunk as Buffer
      total += bytes.length
      if (total > limitBytes) return undefined
      chunks.push(bytes)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * A body for `Response` that pulls chunk by chunk.
 * @param onBroken called when the source fails midway; the caller must cut the browser's connection, because an
 *   orderly end would make a truncated answer look complete.
 */
export function toWebStream(
  source: Readable,
  onBroken: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array, undefined> = source[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        onBroken(error)
        controller.close()
      }
    },
    cancel() {
      source.destroy()
    },
  })
}
