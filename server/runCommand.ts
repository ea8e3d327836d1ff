import { StartupError } from './StartupError.ts'

/** Why a port could not be opened, when another port would help. */
const PORT_FAILURES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is already in use',
  EACCES: 'may not be opened by this user',
}

/** Why nothing can be opened at a host. */
const HOST_FAILURES: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: 'This machine does not have the address to listen at',
  ENOTFOUND: 'The host to listen at is unknown',
}

/** One line for a failure that the person at the terminal can act on; undefined for any other. */
function explainFailure(error: unknown, portOption: string): string | undefined {
  if (error instanceof StartupError) return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const code = String(error.code)
  if (code.startsWith('ERR_PARSE_ARGS')) return error.message.split('\n')[0]
  const portFailure = PORT_FAILURES[code]
  if (portFailure === undefined || !('port' in error)) return HOST_FAILURES[code]
  return `Port ${String(error.port)} ${portFailure}: choose another with ${portOption}`
}

/**
 * Runs a command line program: a failure is explained in one line where possible, and always ends it with code 1.
 *
 * @param portOption how this program is told another port.
 */
export async function runCommand(portOption: string, main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    console.error(explainFailure(error, portOption) ?? error)
    process.exit(1)
  }
}

/** Ends the process with code 0 when it is told to stop, after closing what it has open. */
export function onStop(close: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    // A second signal, from someone impatient or from npm passing on what the terminal already sent.
    if (stopping) return
    stopping = true
    void close().finally(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
