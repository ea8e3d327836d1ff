import pino, { type DestinationStream, type LevelWithSilent, type Logger } from 'pino'

/** Writes one JSON object a line: what happened, and to which request. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** `silent` says nothing at all. */
export type LogLevel = LevelWithSilent

interface Options {
  level: LogLevel
  /** Stands in every line, where one process serves several consoles. */
  console?: string
  /** Standard error when absent: standard output belongs to `npm start -- --json`. */
  destination?: DestinationStream
}

/**
 * Nothing writes headers or bodies to the log. Should that ever change, these fields stay out of it, at the top of a
 * line and one level down (security.md K4).
 */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'join_token',
  'new_password',
  'password',
  'set-cookie',
  'temp_token',
  'token',
  'x-auth-apikey',
  'x-auth-token',
  'x-r-sess',
]

/** Three dotted base64url parts are a token of a controller; "token-x:y" is one of Rancher. */
const TOKENS = /[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}|\btoken-\w+:\w+/g

const withoutTokens = (text: string) => text.replace(TOKENS, '[redacted]')

/** An exception with its stack, in which a library may have quoted what it could not read. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutTokens(String(error))
  return { type: error.name, message: withoutTokens(error.message), stack: withoutTokens(error.stack ?? '') }
}

/** The log of one gateway. */
export function createLog({ level, console, destination }: Options): Log {
  const options = {
    level,
    base: console === undefined ? null : { console },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: serializeError },
    redact: {
      paths: SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`]),
      censor: '[redacted]',
    },
  }
  return pino(options, destination ?? pino.destination({ dest: 2, sync: true }))
}
