import type { Exchange, InstanceName } from './recordings.ts'
import { isRecord } from './Placeholders.ts'
import type { Answer } from './Replay.ts'

const TOKEN = /<TOKEN:([^@>]+)@([^:>]+)/
/** Accounts that existed before they appear in a recording, and the password everybody but admin had. */
const ROLES: Readonly<Record<string, string>> = { ro: 'reader', localadmin: 'admin' }
const PASSWORD = 'Passw0rd-1'
const ADMIN_PASSWORD = 'NvRealCtl-2026'

type Send = (
  instance: InstanceName,
  request: { method: string; path: string; headers: Readonly<Record<string, string>>; body: unknown },
) => Promise<Answer>

/** The sessions of a replay, by account and controller: taken from recorded sign-ins, opened silently where none is recorded. */
export class RecordedSessions {
  readonly #tokens = new Map<string, string>()
  /** Sessions that ended according to the RECORDING: what follows with the same name was a new one. */
  readonly #ended = new Set<string>()
  readonly #send: Send

  constructor(send: Send) {
    this.#send = send
  }

  forget(): void {
    this.#tokens.clear()
    this.#ended.clear()
  }

  /** The token to send with an exchange; undefined when it has none or a literal one. */
  async tokenFor({ request, response }: Exchange): Promise<string | undefined> {
    const named = TOKEN.exec(request.headers['X-Auth-Token'] ?? '')
    if (!named) return undefined
    const [, name = '', instance] = named
    const key = `${name}@${instance ?? ''}`
    if (this.#ended.has(key) && response.status !== 401) this.#tokens.delete(key)
    return this.tokenOf(name, instance as InstanceName) // the recordings have three controllers
  }

  /** The token of an account, signing in when there is none. */
  async tokenOf(name: string, instance: InstanceName): Promise<string> {
    const key = `${name}@${instance}`
    const known = this.#tokens.get(key)
    if (known !== undefined) return known
    const token =
      name === 'admin' ? await this.#signInAdmin(instance) : await this.#signInUser(name, instance)
    this.#keep(key, token)
    return token
  }

  /** Takes over a recorded sign-in, and notes what ended a session. */
  learn({ request, response }: Exchange, answer: Answer): void {
    const opened = TOKEN.exec(tokenIn(response.body))
    if (opened && request.path === '/v1/auth') this.#keep(`${opened[1]}@${opened[2]}`, tokenIn(answer.body))
    const used = TOKEN.exec(request.headers['X-Auth-Token'] ?? '')
    const signsOut = request.method === 'DELETE' && request.path === '/v1/auth'
    const isForwarded = request.path.startsWith('/v1/fed/cluster/')
    if (used && (signsOut || (response.status === 401 && !isForwarded))) {
      this.#ended.add(`${used[1]}@${used[2]}`)
    }
  }

  #keep(key: string, token: string): void {
    this.#tokens.set(key, token)
    this.#ended.delete(key)
  }

  async #signInAdmin(instance: InstanceName): Promise<string> {
    const token = await this.#signIn(instance, { username: 'admin', password: ADMIN_PASSWORD })
    if (token !== '') return token
    const credentials = { username: 'admin', password: 'admin', new_password: ADMIN_PASSWORD }
    return this.#signIn(instance, credentials)
  }

  async #signInUser(username: string, instance: InstanceName): Promise<string> {
    const token = await this.#signIn(instance, { username, password: PASSWORD })
    if (token !== '') return token
    const role = ROLES[username]
    if (role === undefined) throw new Error(`The recordings do not say how ${username} signs in`)
    const user = { fullname: username, username, password: PASSWORD, role }
    const headers = { 'X-Auth-Token': await this.tokenOf('admin', instance) }
    await this.#send(instance, { method: 'POST', path: '/v1/user', headers, body: { user } })
    return this.#signIn(instance, { username, password: PASSWORD })
  }

  async #signIn(instance: InstanceName, password: Readonly<Record<string, string>>): Promise<string> {
    const request = { method: 'POST', path: '/v1/auth', headers: {}, body: { password } }
    return tokenIn((await this.#send(instance, request)).body)
  }
}

/** The session token of a sign-in answer, "" when there is none. */
function tokenIn(body: unknown): string {
  const token = isRecord(body) && isRecord(body['token']) ? body['token']['token'] : ''
  return typeof token === 'string' ? token : ''
}
