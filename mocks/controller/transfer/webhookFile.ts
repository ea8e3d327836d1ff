import type { WebhookWire } from '../../../src/domain/webhooks/api/schema.ts'
import { wrongFormat } from '../RestError.ts'
import { policySet } from '../policy/access.ts'
import { replaceFederalWebhooks } from '../routes/webhooks.ts'
import { API_VERSION, INVALID_RULES, asFields, itemsOf, list, type FileKind } from './FileKind.ts'
import { goYaml } from './goYaml.ts'

const KIND = 'NvConfigSecurityRule'

/** Federal webhooks as a file: `controller/rest/system.go` handlerFedConfigExport, importFedConfig. */
export const webhookFile: FileKind = {
  exportPath: '/v1/file/fed_config',
  importPath: '/v1/file/config',
  permission: 'config',
  fileName: { fed: 'cfgFedConfigExport.yaml', local: 'cfgFedConfigExport.yaml' },
  write: (call) => {
    if (call.controller.state.federation.role !== 'master') {
      throw wrongFormat('Federal configurations cannot be exported on non-primary cluster')
    }
    const { webhooks } = policySet(call.controller, 'fed')
    return goYaml({
      apiVersion: API_VERSION,
      kind: KIND,
      metadata: { name: 'fed' },
      spec: { fed_config: { name: 'fed', webhooks: webhooks.map(crdOf) } },
    })
  },
  read: (call, { documents }) => {
    const [item] = itemsOf(documents[0], [KIND]) ?? []
    if (!item) throw new Error(INVALID_RULES)
    if (item.name !== 'fed') throw new Error(`invalid metadata name "${item.name}"`)
    const webhooks = list(asFields(item.spec['fed_config'])['webhooks'])
    replaceFederalWebhooks(call, { webhooks: webhooks.map((each) => ({ ...each, cfg_type: 'federal' })) })
  },
}

const crdOf = ({ name, url, enable, use_proxy, type }: WebhookWire) => ({
  name,
  url,
  enable,
  use_proxy,
  type,
})
