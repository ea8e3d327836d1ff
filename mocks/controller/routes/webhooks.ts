import type { WebhookWire } from '../../../src/domain/webhooks/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { accessDenied, invalidName, wrongFormat } from '../RestError.ts'
import {
  asRecord,
  done,
  require,
  stringField,
  wrapped,
  type Call,
  type Fields,
  type Route,
} from '../Route.ts'
import {
  cfgTypeOf,
  changePolicy,
  mayWriteFederal,
  policySet,
  writeScope,
  type Scope,
} from '../policy/access.ts'

const PATH = '/v1/system/config/webhook'
const TYPES = ['', 'Slack', 'JSON', 'Teams']
const FEDERAL_NAME = /^fed\../
const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/

/** Webhooks, one by one: `controller/rest/system.go` handlerSystemWebhookCreate and its neighbours (recordings 23, 26). */
export const webhookRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: PATH,
    handle: async (call) => {
      const fields = await wrapped(call, 'config')
      const scope = scopeOf(fields)
      requireConfigWrite(call, scope)
      const webhook = webhookOf(fields, scope)
      const { webhooks } = policySet(call.controller, scope)
      if (webhooks.some(({ name }) => name === webhook.name)) throw wrongFormat('Duplicate webhook name')
      changePolicy(call.controller, scope, { webhooks: [...webhooks, webhook] })
      return done()
    },
  },
  {
    method: 'PATCH',
    path: `${PATH}/:name`,
    handle: async (call) => {
      const scope = writeScope(call)
      requireConfigWrite(call, scope)
      const webhook = webhookOf(await wrapped(call, 'config'), scope)
      if (webhook.name !== call.params['name']) throw wrongFormat('Name mismatch')
      const before = found(call, scope)
      const { webhooks } = policySet(call.controller, scope)
      changePolicy(call.controller, scope, {
        webhooks: webhooks.map((each) => (each === before ? webhook : each)),
      })
      return done()
    },
  },
  {
    method: 'DELETE',
    path: `${PATH}/:name`,
    handle: (call) => {
      const scope = writeScope(call)
      requireConfigWrite(call, scope)
      const webhook = found(call, scope)
      if (isUsed(call.controller, scope, webhook.name)) throw wrongFormat('Deleted webhook is inuse')
      const { webhooks } = policySet(call.controller, scope)
      changePolicy(call.controller, scope, { webhooks: webhooks.filter((each) => each !== webhook) })
      return done()
    },
  },
]

/**
 * `fed_config` of `PATCH /v1|v2/system/config`: the whole list of federal webhooks; what is left out is deleted, unless a
 * rule still calls it.
 */
export function replaceFederalWebhooks(call: Call, given: unknown): void {
  if (!mayWriteFederal(call.controller, call.caller())) throw accessDenied()
  const { webhooks: list } = asRecord(given)
  if (!Array.isArray(list)) return
  const webhooks = list.map((each) => {
    const fields = asRecord(each)
    return webhookOf(fields, scopeOf(fields))
  })
  const names = webhooks.map(({ name }) => name)
  if (new Set(names).size < names.length) throw invalidName('Duplicate webhook name')
  const dropped = policySet(call.controller, 'fed').webhooks.filter(({ name }) => !names.includes(name))
  if (dropped.some(({ name }) => isUsed(call.controller, 'fed', name)))
    throw wrongFormat('Deleted webhook is inuse')
  changePolicy(call.controller, 'fed', { webhooks })
}

function found(call: Call, scope: Scope): WebhookWire {
  const webhook = policySet(call.controller, scope).webhooks.find(({ name }) => name === call.params['name'])
  if (!webhook) throw wrongFormat('Webhook not found')
  return webhook
}

const isUsed = (controller: Controller, scope: Scope, name: string) =>
  policySet(controller, scope).responses.some((rule) => rule.webhooks.includes(name))

const scopeOf = (fields: Fields): Scope => (stringField(fields, 'cfg_type') === 'federal' ? 'fed' : 'local')

function requireConfigWrite(call: Call, scope: Scope): void {
  const caller = call.caller()
  require(caller, 'config', 'write')
  if (scope === 'fed' && !mayWriteFederal(call.controller, caller)) throw accessDenied()
}

function webhookOf(fields: Fields, scope: Scope): WebhookWire {
  const name = stringField(fields, 'name')
  const url = stringField(fields, 'url')
  if (name === '' || url === '') throw wrongFormat('Empty webhook name or URL')
  if (scope === 'fed' && !FEDERAL_NAME.test(name)) {
    throw invalidName("Federal webhook name must start with 'fed.' but cannot be just 'fed.'")
  }
  if (scope === 'local' && name.startsWith('fed.')) {
    throw invalidName("Webhook name can't start with: 'fed.'")
  }
  if (!OBJECT_NAME.test(name)) throw invalidName('Invalid webhook name')
  if (!/^https?:\/\/[^/\s]+/.test(url)) throw wrongFormat('Invalid webhook URL')
  const type = stringField(fields, 'type')
  if (!TYPES.includes(type)) throw wrongFormat('Invalid webhook type')
  return {
    name,
    url,
    type,
    enable: fields['enable'] === true,
    use_proxy: fields['use_proxy'] === true,
    cfg_type: cfgTypeOf(scope),
  }
}
