import type { Controller } from '../controller/Controller.ts'

/** What a request to a simulated controller gave: status, and the parsed body ("" when empty). */
export interface SimAnswer {
  readonly status: number
  readonly body: unknown
}

/** A signed-in client of one simulated controller, for tests: says what a REST call says, without a network. */
export class SimClient {
  readonly #controller: Controller
  #token = ''

  constructor(controller: Controller) {
    this.#controller = controller
  }

  /** The session token; "" before signing in. */
  get token(): string {
    return this.#token
  }

  /** Signs in; resolves with the answer so that refusals can be looked at. */
  async signIn(username: string, password: string, newPassword?: string): Promise<SimAnswer> {
    const answer = await this.call('POST', '/v1/auth', {
      client_ip: '',
      password: { username, password, ...(newPassword === undefined ? {} : { new_password: newPassword }) },
    })
    this.#token = tokenOf(answer.body)
    return answer
  }

  async call(method: string, path: string, body?: unknown): Promise<SimAnswer> {
    const headers = new Headers({ 'Content-Type': 'application/json' })
    if (this.#token !== '') headers.set('X-Auth-Token', this.#token)
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await this.#controller.handle(
      new Request(`http://controller${path}`, { method, headers, body: text }),
    )
    const answered = await response.text()
    return { status: response.status, body: answered === '' ? '' : JSON.parse(answered) }
  }
}

function tokenOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('token' in body)) return ''
  const { token } = body
  return typeof token === 'object' && token !== null && 'token' in token ? String(token.token) : ''
}
