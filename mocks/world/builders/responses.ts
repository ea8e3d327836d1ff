import type { ResponseRuleWire } from '../../../src/domain/response-rules/api/schema.ts'
import type { WebhookWire } from '../../../src/domain/webhooks/api/schema.ts'
import type { PolicySet, ServiceState } from '../../controller/PolicyState.ts'
import { podIdentity } from '../../controller/policy/members.ts'
import { FACTORY_RESPONSES } from '../../controller/policy/responseDefaults.ts'

type Responses = Pick<PolicySet, 'responses' | 'webhooks'>
type Given = Partial<ResponseRuleWire> & Pick<ResponseRuleWire, 'id' | 'event' | 'actions'>

/** `cve-high:25` as the console writes criteria. */
const conditionsOf = (...texts: readonly string[]): ResponseRuleWire['conditions'] =>
  texts.map((text) => {
    const [type = '', ...value] = text.split(':')
    return { type, value: value.join(':') }
  })

const rule = (cfg_type: string, given: Given): ResponseRuleWire => ({
  comment: '',
  group: '',
  conditions: [],
  webhooks: [],
  disable: false,
  cfg_type,
  ...given,
})

const webhook = (
  cfg_type: string,
  given: Pick<WebhookWire, 'name' | 'url' | 'type'> & Partial<WebhookWire>,
) => ({
  enable: true,
  use_proxy: false,
  cfg_type,
  ...given,
})

/** The federal rule that has pods of the payments services in quarantine. */
const FEDERAL_QUARANTINE = 100_002
/** The same of a cluster's own, for its databases. */
const OWN_QUARANTINE = 8

/** Rules and webhooks of a primary that has been in use. */
export const federalResponses = (): Responses => ({
  webhooks: [
    webhook('federal', {
      name: 'fed.soc-slack',
      url: 'https://hooks.slack.example.com/services/T02SOC/B05NEUVECTOR/x81kQe',
      type: 'Slack',
    }),
    webhook('federal', {
      name: 'fed.pager',
      url: 'https://pager.example.com/v2/enqueue',
      type: 'JSON',
      use_proxy: true,
    }),
    webhook('federal', {
      name: 'fed.archive',
      url: 'http://archive.internal.example.com:8080/neuvector',
      type: '',
      enable: false,
    }),
  ],
  responses: [
    rule('federal', {
      id: FEDERAL_QUARANTINE,
      event: 'security-event',
      comment: 'Stop break-outs in scope of PCI DSS',
      group: 'fed.payments',
      conditions: conditionsOf('name:Container.Privilege.Escalation'),
      actions: ['quarantine', 'webhook'],
      webhooks: ['fed.pager', 'fed.soc-slack'],
    }),
    rule('federal', {
      id: 100_001,
      event: 'security-event',
      conditions: conditionsOf('level:Critical'),
      actions: ['webhook'],
      webhooks: ['fed.soc-slack'],
    }),
    rule('federal', {
      id: 100_005,
      event: 'cve-report',
      comment: 'Could have been fixed a month ago',
      group: 'fed.ledger-db',
      conditions: conditionsOf('name:Container.Scan.Report', 'cve-critical-with-fix:1/30'),
      actions: ['webhook'],
      webhooks: ['fed.soc-slack'],
    }),
    rule('federal', {
      id: 100_003,
      event: 'admission-control',
      conditions: conditionsOf('name:Admission.Control.Denied'),
      actions: ['webhook'],
      webhooks: ['fed.soc-slack'],
    }),
    rule('federal', {
      id: 100_006,
      event: 'event',
      comment: 'Runners come and go',
      group: 'fed.ci-runners',
      conditions: conditionsOf('name:Container.Stop', 'level:Info'),
      actions: ['suppress-log'],
    }),
    rule('federal', {
      id: 100_004,
      event: 'compliance',
      group: 'fed.containers',
      conditions: conditionsOf('level:Warning'),
      actions: ['webhook'],
      webhooks: ['fed.archive'],
      disable: true,
    }),
    rule('federal', {
      id: 100_007,
      event: 'event',
      comment: 'Somebody tries passwords',
      conditions: conditionsOf('name:User.Login.Blocked'),
      actions: ['webhook'],
      webhooks: ['fed.pager'],
    }),
  ],
})

/** What the people of a cluster made themselves: one rule of a CRD, some for its groups, `more` for its services. */
export function ownResponses(services: readonly ServiceState[], more: number): Responses {
  return {
    webhooks: [
      webhook('user_created', {
        name: 'team-chat',
        url: 'https://teams.example.com/webhookb2/platform',
        type: 'Teams',
      }),
    ],
    responses: [
      rule('ground', {
        id: 110_001,
        event: 'security-event',
        comment: 'Made by a CRD',
        group: 'gitops-platform',
        conditions: conditionsOf('name:Process.Profile.Violation'),
        actions: ['webhook'],
        webhooks: ['team-chat'],
      }),
      rule('user_created', {
        id: OWN_QUARANTINE,
        event: 'security-event',
        comment: 'Nobody copies databases by hand',
        group: 'databases',
        conditions: conditionsOf('name:Process.Profile.Violation', 'process:nc'),
        actions: ['quarantine', 'webhook'],
        webhooks: ['team-chat'],
      }),
      rule('user_created', {
        id: 9,
        event: 'cve-report',
        conditions: conditionsOf('name:Registry.Scan.Report', 'cve-high:25'),
        actions: ['webhook'],
        webhooks: ['team-chat'],
      }),
      ...Array.from({ length: more }, (_, index) => serviceRule(10 + index, services, index)),
      ...FACTORY_RESPONSES,
    ],
  }
}

function serviceRule(id: number, services: readonly ServiceState[], index: number): ResponseRuleWire {
  const group = `nv.${services[index % services.length]?.name ?? ''}`
  const comment = index % 4 === 2 ? `Change ${3_200 + index}` : ''
  const kinds: readonly Omit<Given, 'id'>[] = [
    {
      event: 'security-event',
      conditions: conditionsOf('name:Network.Violation', 'level:Warning'),
      actions: ['suppress-log'],
    },
    {
      event: 'cve-report',
      conditions: conditionsOf(`cve-critical:${1 + (index % 5)}`),
      actions: ['webhook'],
      webhooks: ['team-chat'],
    },
    {
      event: 'compliance',
      conditions: conditionsOf(`name:D.5.${1 + (index % 30)}`),
      actions: ['webhook'],
      webhooks: ['team-chat'],
      disable: index % 8 === 6,
    },
    {
      event: 'event',
      conditions: conditionsOf('name:Container.Start', 'level:Info'),
      actions: ['suppress-log'],
    },
  ]
  const kind = kinds[index % kinds.length]
  if (!kind) throw new Error('There is a kind for every index')
  return rule('user_created', { id, group, comment, ...kind })
}

/** The pod a federal or an own rule has put into quarantine, with the reason. */
export function quarantinedBy(
  origin: 'federal' | 'own',
  services: readonly ServiceState[],
): Readonly<Record<string, string>> {
  const [image, id] = origin === 'federal' ? ['/payments/', FEDERAL_QUARANTINE] : ['postgres', OWN_QUARANTINE]
  const [service] = services.filter((each) => each.image.includes(image) && each.replicas > 0)
  return service ? { [podIdentity(service, 0).id]: `security-event (rule ${id})` } : {}
}
