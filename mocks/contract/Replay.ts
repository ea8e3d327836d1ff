import type { Controller } from '../controller/Controller.ts'
import { NetworkError } from '../controller/Network.ts'
import { createWorldOf, type World } from '../world/World.ts'
import { Placeholders } from './Placeholders.ts'
import { recordedScenario } from './recordedScenario.ts'
import { RecordedSessions } from './RecordedSessions.ts'
import type { Exchange, InstanceName } from './recordings.ts'

/** What a controller answered: status 0 is a closed connection, "" an empty body. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

const INSTANCES: readonly InstanceName[] = ['primary', 'remote1', 'remote2']

/** Plays recorded exchanges, in their order, against a simulated world that keeps its state from file to file. */
export class Replay {
  readonly world: World
  readonly placeholders = new Placeholders(() => this.controller('primary'))
  readonly #sessions: RecordedSessions
  #recordedAtMs: number | undefined

  constructor() {
    // The clock moves only as the recorded one did.
    this.world = createWorldOf(recordedScenario(), { speed: 0 })
    this.#sessions = new RecordedSessions((instance, request) => this.send(instance, request))
  }

  controller(instance: InstanceName): Controller {
    const found = this.world.controllers[INSTANCES.indexOf(instance)]
    if (!found) throw new Error(`No controller ${instance}`)
    return found
  }

  /** Whoever recorded signed in anew before each file. */
  beginFile(): void {
    this.#sessions.forget()
  }

  /** The answer of the simulation to a recorded request. */
  async play(exchange: Exchange): Promise<Answer> {
    this.#passTime(exchange)
    const { method, path, query, body } = exchange.request
    const headers = await this.#headersFor(exchange)
    const url = `${this.placeholders.inText(path)}${query === '' ? '' : `?${query}`}`
    if (JSON.stringify(body).includes('<JOIN_TOKEN')) await this.#ensureJoinTokens(body)
    const answer = await this.send(exchange.instance, {
      method,
      path: url,
      headers,
      body: this.placeholders.inBody(body),
    })
    this.#sessions.learn(exchange, answer)
    this.placeholders.learn(exchange.response.body, answer.body)
    return answer
  }

  /** A call by somebody the recordings mention, between exchanges: what its recorder did without writing it down. */
  async callAs(name: string, instance: InstanceName, method: string, path: string, body: unknown = null) {
    const token = await this.#sessions.tokenOf(name, instance)
    return this.send(instance, { method, path, headers: { 'X-Auth-Token': token }, body })
  }

  async send(
    instance: InstanceName,
    request: { method: string; path: string; headers: Readonly<Record<string, string>>; body: unknown },
  ): Promise<Answer> {
    const { method, path, headers, body } = request
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    try {
      const response = await this.controller(instance).handle(
        new Request(`http://controller${path}`, { method, headers, body: body === null ? null : text }),
      )
      return { status: response.status, body: parsed(await response.text()) }
    } catch (error) {
      if (error instanceof NetworkError) return { status: 0, body: error.message }
      throw error
    }
  }

  /** Moves the clock to when the recorded answer was given; `Date` has whole seconds only. */
  #passTime({ response, elapsed_ms: elapsedMs = 0 }: Exchange): void {
    const date = response.headers?.['Date']
    const atMs = date === undefined ? this.#recordedAtMs : Date.parse(date)
    const sinceLastMs = atMs !== undefined && this.#recordedAtMs !== undefined ? atMs - this.#recordedAtMs : 0
    this.world.advance(Math.max(elapsedMs, sinceLastMs))
    this.#recordedAtMs = atMs
  }

  async #headersFor(exchange: Exchange): Promise<Record<string, string>> {
    const headers = { ...exchange.request.headers }
    for (const [name, value] of Object.entries(headers)) headers[name] = this.placeholders.inText(value)
    const token = await this.#sessions.tokenFor(exchange)
    if (token !== undefined) headers['X-Auth-Token'] = token
    return headers
  }

  /** Tokens that were issued between two recordings. */
  async #ensureJoinTokens(body: unknown): Promise<void> {
    const missing = this.placeholders.unknownIn(JSON.stringify(body))
    for (const placeholder of missing) {
      const { body: issued } = await this.callAs('admin', 'primary', 'GET', '/v1/fed/join_token')
      this.placeholders.learn({ join_token: placeholder }, issued)
    }
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? '' : JSON.parse(text)
  } catch {
    return text
  }
}
