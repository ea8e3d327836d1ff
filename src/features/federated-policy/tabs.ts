/** The kinds of federated policy, in the order of the tabs; also the last part of the address. */
export const POLICY_TABS = [
  'groups',
  'admission-control',
  'network-rules',
  'response-rules',
  'dlp-sensors',
  'waf-sensors',
  'configuration',
  'rollout',
] as const
export type PolicyTab = (typeof POLICY_TABS)[number]
