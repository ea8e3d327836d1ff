import type { Controller } from '../Controller.ts'
import type { ApiKeyState } from '../ControllerState.ts'
import { accessDenied, duplicateName, invalidName, notFound, wrongFormat } from '../RestError.ts'
import {
  answer,
  done,
  stringField,
  wrapped,
  type Call,
  type Caller,
  type Fields,
  type Route,
} from '../Route.ts'
import {
  checkedGrant,
  domainRoles,
  globalRoles,
  maySeeGrant,
  ownsGrant,
  roleDomainsField,
} from '../accounts.ts'

/** isApiAccessKeyFormatValid (semantics.md n.1). */
const KEY_NAME = /^[a-zA-Z0-9]([a-zA-Z0-9_-]*[a-zA-Z0-9_-])?$/
const NAME_LENGTH = 32
const SECRET_LENGTH = 64
const MAX_HOURS = 8760
/** What Go prints for "never": math.MaxInt64, beyond what a JavaScript number holds exactly. */
const NEVER = 2 ** 63

/** API keys: `controller/rest/user.go` handlerApikeyList and its neighbours. */
export const apiKeyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/api_key',
    handle: (call) => {
      const caller = call.caller()
      const { state } = call.controller
      const visible = state.apiKeys.filter(
        (key) => key.apikey_name === caller.fullname || maySeeGrant(caller, key),
      )
      return answer({
        apikeys: visible.toSorted((a, b) => (a.apikey_name < b.apikey_name ? -1 : 1)).map(keyWire),
        global_roles: [...globalRoles(state), ''],
        domain_roles: domainRoles(state),
      })
    },
  },
  { method: 'POST', path: '/v1/api_key', handle: createKey },
  {
    method: 'GET',
    path: '/v1/api_key/:name',
    handle: (call) => answer({ apikey: keyWire(visibleKey(call, call.caller())) }),
  },
  {
    method: 'DELETE',
    path: '/v1/api_key/:name',
    handle: (call) => {
      const caller = call.caller()
      const { state } = call.controller
      const key = visibleKey(call, caller)
      if (!ownsGrant(caller, key, state)) throw accessDenied()
      state.apiKeys = state.apiKeys.filter((candidate) => candidate !== key)
      return done()
    },
  },
  {
    method: 'GET',
    path: '/v1/selfapikey',
    handle: (call) => {
      const caller = call.caller()
      const key = call.controller.state.apiKeys.find(({ apikey_name: name }) => name === caller.fullname)
      if (caller.kind !== 'apiKey' || !key) throw notFound()
      return answer({
        apikey: keyWire(key),
        global_permissions: caller.permissions,
        domain_permissions: caller.domainPermissions,
      })
    },
  },
]

/** Order of the checks as in handlerApikeyCreate: name, roles, rights, expiry, duplicate. */
async function createKey(call: Call): Promise<Response> {
  const caller = call.caller()
  const fields = await wrapped(call, 'apikey', 'Request error')
  const { state } = call.controller
  const name = stringField(fields, 'apikey_name')
  if (name === '' || name.startsWith('~')) throw accessDenied()
  if (!KEY_NAME.test(name)) throw invalidName('Invalid characters in name')
  if (name.length > NAME_LENGTH) {
    throw invalidName('Exceed maximum name length limitation (32 characters)')
  }
  const given = { role: stringField(fields, 'role'), role_domains: roleDomainsField(fields['role_domains']) }
  const grant = checkedGrant(state, 'API key', name, given)
  if (!ownsGrant(caller, grant, state)) throw accessDenied()
  const expiry = expiryOf(call.controller, fields)
  if (state.apiKeys.some((key) => key.apikey_name === name)) {
    throw duplicateName('apikey name already exists')
  }
  const secret = newSecret()
  state.apiKeys.push({
    apikey_name: name,
    secret,
    description: stringField(fields, 'description'),
    ...grant,
    ...expiry,
    created_timestamp: seconds(call.controller.localNow()),
    created_by_entity: caller.fullname,
  })
  return answer({ apikey: { apikey_name: name, apikey_secret: secret } })
}

function expiryOf(controller: Controller, fields: Fields) {
  const type = stringField(fields, 'expiration_type')
  const hours = fields['expiration_hours'] ?? 0
  if (typeof hours !== 'number') throw wrongFormat('Request error')
  const end = controller.localNow()
  switch (type) {
    case 'never':
      return { expiration_type: type, expiration_hours: hours, expiration_timestamp: NEVER }
    case 'onehour':
      end.setUTCHours(end.getUTCHours() + 1)
      break
    case 'oneday':
      end.setUTCDate(end.getUTCDate() + 1)
      break
    case 'onemonth':
      end.setUTCMonth(end.getUTCMonth() + 1)
      break
    case 'oneyear':
      end.setUTCFullYear(end.getUTCFullYear() + 1)
      break
    case 'hours':
      if (hours < 1 || hours > MAX_HOURS) throw wrongFormat('invalid expiration hour value (1 ~ 8760)')
      end.setUTCHours(end.getUTCHours() + hours)
      break
    default:
      throw wrongFormat('invalid expiration type')
  }
  return { expiration_type: type, expiration_hours: hours, expiration_timestamp: seconds(end) }
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1000)

/** The secret is shown once, by the answer that creates the key. */
function keyWire({ secret: _, ...shown }: ApiKeyState) {
  return { ...shown, apikey_secret: '' }
}

function visibleKey(call: Call, caller: Caller): ApiKeyState {
  const key = call.controller.state.apiKeys.find(({ apikey_name: name }) => name === call.params['name'])
  if (!key) throw notFound()
  if (key.apikey_name !== caller.fullname && !maySeeGrant(caller, key)) throw accessDenied()
  return key
}

function newSecret(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*+'
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_LENGTH))
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('')
}
