import { parseAllDocuments } from 'yaml'
import type { AdmissionRuleWire } from '../../../src/domain/admission/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { RestError } from '../RestError.ts'
import { policySet } from '../policy/access.ts'
import { deployedBy, type Deployed, type Manifest } from './Deployed.ts'
import { matchesCriterion } from './matchCriterion.ts'

/** What a file cannot say, as the controller names it: who deploys it. */
const UNAVAILABLE = ['user', 'userGroups']

/** `RESTAdmCtrlRulesTestResults`: what would become of each object of a file (`controller/rest/assessment.go`). */
export function assessObjects(controller: Controller, text: string) {
  const objects = objectsOf(text)
  const { mode } = controller.state.policy.admission
  const rules = (['fed', 'local'] as const).flatMap((scope) => policySet(controller, scope).admission)
  return {
    props_unavailable: UNAVAILABLE,
    global_mode: mode,
    results: objects.map((object, index) => ({ index: index + 1, ...assessed(controller, rules, object) })),
  }
}

/** Unlike everywhere else, a body that cannot be read is a 500 here (endpoints.json). */
const unreadable = (message: string) => new RestError(500, 6, message)

function objectsOf(text: string): readonly Manifest[] {
  const documents = parseAllDocuments(text)
  if (!Array.isArray(documents) || documents.length === 0) throw unreadable('No object in the file')
  if (documents.some(({ errors }) => errors.length > 0)) throw unreadable('Failed to parse the file')
  const objects = documents.map((document) => document.toJS() as Manifest | null) // every field is optional
  return objects
    .filter((object) => object !== null && typeof object === 'object')
    .flatMap((object) => (object.kind === 'List' ? (object.items ?? []) : [object]))
}

function assessed(controller: Controller, rules: readonly AdmissionRuleWire[], object: Manifest) {
  const containers = deployedBy(object)
  const own = { name: object.metadata?.name ?? '', kind: object.kind ?? '' }
  if (containers.length === 0) {
    return { ...own, message: 'Object has no containers', matched_rules: [], allowed: true }
  }
  const { mode, default_action } = controller.state.policy.admission
  const matched = containers.flatMap((container) =>
    rules.filter((rule) => matches(rule, container)).map((rule) => ({ rule, image: container.image })),
  )
  const isExcepted = matched.some(({ rule }) => !rule.disable && rule.rule_type === 'exception')
  const isDenied = matched.some(
    ({ rule }) => !rule.disable && rule.rule_type === 'deny' && (rule.rule_mode || mode) === 'protect',
  )
  return {
    ...own,
    message: '',
    matched_rules: matched.map(({ rule, image }) => ({
      container_image: image,
      id: rule.id,
      disabled: rule.disable,
      type: rule.rule_type,
      mode: rule.rule_mode === '' ? mode : rule.rule_mode,
      rule_details: rule.criteria.map(({ name, op, value }) => `(${name} ${op} {${value}})`).join(' and '),
      rule_cfg_type: rule.cfg_type,
    })),
    allowed: isExcepted || (!isDenied && (matched.length > 0 || default_action === 'allow')),
  }
}

const matches = (rule: AdmissionRuleWire, deployed: Deployed) =>
  rule.criteria.every((criterion) => matchesCriterion(criterion, deployed))
