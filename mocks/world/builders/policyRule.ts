import type { PolicyRuleWire } from '../../../src/domain/network-rules/api/schema.ts'
import { between } from './random.ts'

type Given = Pick<PolicyRuleWire, 'id' | 'from' | 'to' | 'ports' | 'action' | 'cfg_type'> &
  Partial<Pick<PolicyRuleWire, 'applications' | 'comment' | 'disable' | 'match_counter'>>

const DAY_S = 86_400

/** A rule with a history: made some time ago, matched more or less often. */
export function buildRule(given: Given, nowMs: number, random: () => number): PolicyRuleWire {
  const nowS = Math.floor(nowMs / 1000)
  const createdS = nowS - between(random, 20, 400) * DAY_S
  const counter = given.match_counter ?? (random() < 0.12 ? 0 : between(random, 1, 2_400_000))
  const isOff = given.disable === true
  return {
    comment: '',
    disable: false,
    applications: ['any'],
    ...given,
    learned: given.cfg_type === 'learned',
    priority: 0,
    match_counter: isOff ? 0 : counter,
    last_match_timestamp:
      isOff || counter === 0 ? 0 : nowS - between(random, 5, counter < 1_000 ? 40 * DAY_S : 900),
    created_timestamp: createdS,
    last_modified_timestamp: createdS,
  }
}
