import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'

/** Whom the clients ask, and how they show who they are. */
export interface LoadTarget {
  readonly origin: string
  /** Headers of the n-th client. */
  readonly headersOf: (client: number) => Record<string, string>
}

/** What a run came to. */
export interface LoadResult {
  readonly answered: number
  /** No answer, or one with an error status. */
  readonly lost: number
  /** An answer that belongs to another request or another user. */
  readonly mixed: number
  readonly latenciesMs: readonly number[]
  readonly seconds: number
}

/** One request over connections that stay open. */
export async function call(
  agent: Agent,
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ response: IncomingMessage; body: string }> {
  const outgoing = request(new URL(path, origin), { method, headers, agent })
  outgoing.end()
  // The event's only argument is the response.
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  return { response, body: await text(response) }
}

interface Options {
  readonly clients: number
  readonly seconds: number
  /** Between the answer to one request and the next request of the same client. */
  readonly pauseMs: number
}

/** Every client asks again and again for something only it asks for, and checks that it got exactly that. */
export async function runClients(
  { origin, headersOf }: LoadTarget,
  { clients, seconds, pauseMs }: Options,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  const latenciesMs: number[] = []
  let lost = 0
  let mixed = 0

  const runClient = async (client: number) => {
    const headers = headersOf(client)
    // Not all in the same moment.
    await pause((pauseMs * client) / clients)
    for (let turn = 0; performance.now() < endsAt; turn += 1) {
      const path = `/v1/group?client=${client}&turn=${turn}`
      const askedAt = performance.now()
      try {
        const { response, body } = await call(agent, origin, path, { headers })
        latenciesMs.push(performance.now() - askedAt)
        if (response.statusCode !== 200) lost += 1
        else if (!body.startsWith(JSON.stringify({ url: path, token: `token-${client}` }).slice(0, -1))) {
          mixed += 1
        }
      } catch {
        lost += 1
      }
      if (pauseMs > 0) await pause(pauseMs)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => runClient(client)))
  agent.destroy()
  return {
    answered: latenciesMs.length,
    lost,
    mixed,
    latenciesMs,
    seconds: (performance.now() - startedAt) / 1000,
  }
}
