import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { BROTLI_ENDING, isCompressible } from '../../server/gateway/consoleFiles.ts'

/**
 * `npm run build:brotli`: lays the best Brotli version of each text file beside it, an eighth smaller than gzip. It takes
 * seconds, so it is done once for an image and not at every start; the gateway does without.
 */
const directory = resolve(import.meta.dirname, '../../dist/console/assets')

for (const name of readdirSync(directory)) {
  const path = join(directory, name)
  if (!isCompressible(path)) continue
  const body = readFileSync(path)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  writeFileSync(`${path}${BROTLI_ENDING}`, brotliCompressSync(body, { params }))
}
