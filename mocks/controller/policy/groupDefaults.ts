import type { GroupState } from '../PolicyState.ts'

/** A group about which nothing is known yet. */
export const EMPTY_GROUP: GroupState = {
  name: '',
  comment: '',
  cfg_type: 'user_created',
  kind: 'container',
  reserved: false,
  domain: '',
  policy_mode: '',
  profile_mode: '',
  baseline_profile: '',
  not_scored: false,
  monitor_metric: false,
  group_sess_cur: 0,
  group_sess_rate: 0,
  group_band_width: 0,
  creater_domains: [],
  criteria: [],
}

/** The groups every cluster is installed with (recording 20). */
export const BUILT_IN_GROUPS: readonly GroupState[] = [
  {
    ...EMPTY_GROUP,
    name: 'containers',
    reserved: true,
    criteria: [{ key: 'container', op: '=', value: '*' }],
  },
  { ...EMPTY_GROUP, name: 'external', cfg_type: 'learned', kind: 'external', reserved: true },
  {
    ...EMPTY_GROUP,
    name: 'nodes',
    cfg_type: 'learned',
    kind: 'node',
    reserved: true,
    policy_mode: 'Discover',
    profile_mode: 'Discover',
    baseline_profile: 'basic',
  },
]
