import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The three controllers of the recordings. */
export type InstanceName = 'primary' | 'remote1' | 'remote2'

/** One request to a real controller and its answer; tokens, keys and join tokens are placeholders such as `<TOKEN:…>`. */
export interface Exchange {
  readonly note: string
  readonly instance: InstanceName
  readonly as: string
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query: string
    readonly headers: Readonly<Record<string, string>>
    /** A string is sent as it is, everything else as JSON; null sends nothing. */
    readonly body: unknown
  }
  readonly response: {
    /** 0: the server closed the connection. */
    readonly status: number
    readonly headers?: Readonly<Record<string, string>>
    readonly body: unknown
  }
  readonly elapsed_ms?: number
}

/** The folder of the recordings, beside the repository unless `RECORDINGS_DIR` says otherwise (relative to its root). */
const RECORDINGS_DIR = path.resolve(
  import.meta.dirname,
  '../..',
  process.env['RECORDINGS_DIR'] ?? '../shared/api/recordings',
)

/** `schema.json` of the reference material: the structs of the controller's Go code. */
export const SCHEMA_FILE = path.join(RECORDINGS_DIR, '..', 'schema.json')

export const hasRecordings = existsSync(RECORDINGS_DIR)
export const hasSchema = existsSync(SCHEMA_FILE)

/** The exchanges of one file, in order; timelines and remarks between them are left out. */
export function loadRecording(file: string): Exchange[] {
  const text = readFileSync(path.join(RECORDINGS_DIR, `${file}.json`), 'utf8')
  const { exchanges } = JSON.parse(text) as { exchanges: Partial<Exchange>[] } // the format of the recordings' README
  return exchanges.filter(
    (entry): entry is Exchange => entry.request !== undefined && entry.response !== undefined,
  )
}
