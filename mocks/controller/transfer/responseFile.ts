import type { ResponseRuleWire } from '../../../src/domain/response-rules/api/schema.ts'
import { wrongFormat } from '../RestError.ts'
import { cfgTypeOf, changePolicy, policySet } from '../policy/access.ts'
import { responseContent } from '../policy/responseFields.ts'
import { nextResponseId } from '../policy/responseIds.ts'
import { API_VERSION, asFields, itemsOf, requireScope, text, type FileKind } from './FileKind.ts'
import { yamlList } from './goYaml.ts'

const KIND = 'NvResponseSecurityRule'
export const UNREADABLE = 'Failed to read/parse the imported file'

/** Response rules as files: `controller/rest/response.go` handlerResponseRuleExport, importResponse. */
export const responseFile: FileKind = {
  exportPath: '/v1/file/response/rule',
  importPath: '/v1/file/response/rule/config',
  permission: 'rt_policy',
  fileName: { fed: 'cfgFedResponseRulesExport.yaml', local: 'cfgResponseRulesExport.yaml' },
  write: (call, scope, body) => {
    const ids = body['ids']
    if (!Array.isArray(ids) || ids.length === 0) throw wrongFormat()
    const { responses } = policySet(call.controller, scope)
    const chosen = ids.filter((id) => typeof id === 'number' && id > 100_000 === (scope === 'fed'))
    const items = chosen.map((id) => {
      const rule = responses.find((each) => each.id === id)
      if (!rule) throw wrongFormat(`Failed to export response rule ${String(id)}`)
      return rule
    })
    // Rules of a group travel with the group.
    const own = items.filter(({ group }) => group === '')
    return yamlList(own.length > 0 ? own.map((rule) => crdOf(rule, scope === 'fed')) : null)
  },
  read: (call, { scope, documents, overwrites }) => {
    const items = itemsOf(documents[0], [KIND])
    if (!items) throw new Error(UNREADABLE)
    const contents = items.map(({ name, spec }) => {
      const rule = asFields(spec['rule'])
      const group = text(rule['group'])
      if (group !== '') throw new Error(`wrong group ${group}`)
      const content = responseContent(call, scope, rule)
      requireScope(call, scope, name.startsWith('fed.'), `Response rule ${name}`)
      return content
    })
    // Whatever the scope of the import is: it empties the list of the cluster itself (kv.DeleteResponseRuleByGroup("")).
    if (overwrites) {
      const { responses } = policySet(call.controller, 'local')
      changePolicy(call.controller, 'local', { responses: responses.filter(({ group }) => group !== '') })
    }
    const { responses } = policySet(call.controller, scope)
    const taken = new Set(responses.map(({ id }) => id))
    const added = contents.map((content): ResponseRuleWire => {
      const id = nextResponseId(taken, scope)
      taken.add(id)
      return { ...content, id, cfg_type: cfgTypeOf(scope) }
    })
    if (added.length > 0) changePolicy(call.controller, scope, { responses: [...responses, ...added] })
  },
}

function crdOf(rule: ResponseRuleWire, isFederal: boolean) {
  const { actions, comment, conditions, disable, event, id, webhooks } = rule
  const prefix = isFederal ? 'fed.' : ''
  return {
    apiVersion: API_VERSION,
    kind: KIND,
    metadata: { name: `${prefix}${event}--${id.toString(16).padStart(8, '0')}` },
    spec: {
      rule: {
        actions,
        ...(comment !== '' && { comment }),
        conditions,
        ...(disable && { disable }),
        event,
        policy_name: isFederal ? 'fed' : 'default',
        ...(webhooks.length > 0 && { webhooks }),
      },
    },
  }
}
