import type { Permission } from '~/domain/auth/model/currentUser'
import { admissionKeys, admissionRulesQuery } from '~/domain/admission/api/queries'
import type { AdmissionRuleWire } from '~/domain/admission/api/schema'
import type { FleetReadings } from '~/domain/federation/useFleet'
import {
  federatedFilesQuery,
  federatedProcessesQuery,
  groupKeys,
  groupsQuery,
} from '~/domain/groups/api/queries'
import type { FileProfileWire, GroupWire, ProcessProfileWire } from '~/domain/groups/api/schema'
import { networkRuleKeys, networkRulesQuery } from '~/domain/network-rules/api/queries'
import type { PolicyRuleWire } from '~/domain/network-rules/api/schema'
import { responseRuleKeys, responseRulesQuery } from '~/domain/response-rules/api/queries'
import type { ResponseRuleWire } from '~/domain/response-rules/api/schema'
import { sensorKeys, sensorsQuery } from '~/domain/sensors/api/queries'
import type { SensorWire } from '~/domain/sensors/api/schema'
import { federatedWebhooksQuery, webhookKeys } from '~/domain/webhooks/api/queries'
import type { WebhookWire } from '~/domain/webhooks/api/schema'
import type { Rows } from '~/shared/api/wire'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import {
  admissionFingerprints,
  fileFingerprints,
  groupFingerprints,
  processFingerprints,
  responseFingerprints,
  ruleFingerprints,
  sensorFingerprints,
  webhookFingerprints,
  type Fingerprint,
} from './model/fingerprints'

/** What is read of each kind of policy. A new kind is one entry here and one in each table below. */
export interface RolloutReadings {
  readonly groups: Rows<GroupWire>
  readonly 'network-rules': Rows<PolicyRuleWire>
  readonly processes: Rows<ProcessProfileWire>
  readonly files: Rows<FileProfileWire>
  readonly 'admission-control': Rows<AdmissionRuleWire>
  readonly 'response-rules': Rows<ResponseRuleWire>
  readonly 'dlp-sensors': Rows<SensorWire>
  readonly 'waf-sensors': Rows<SensorWire>
  readonly webhooks: Rows<WebhookWire>
}
export type RolloutKind = keyof RolloutReadings

/** Kinds of policy that are read back, in the order of the tabs. */
export const ROLLOUT_KINDS: readonly RolloutKind[] = [
  'groups',
  'processes',
  'files',
  'admission-control',
  'network-rules',
  'response-rules',
  'dlp-sensors',
  'waf-sensors',
  'webhooks',
]

/**
 * Groups and rules change daily and are read with every round; the others every ten minutes, and at once when a cluster
 * has taken over a change (useRollout.ts). So 300 clusters cost five requests a second, not ten.
 */
const RARELY_MS = 10 * 60_000

export const ROLLOUT_READINGS: FleetReadings<RolloutReadings> = {
  groups: { query: (client) => groupsQuery(client, 'fed') },
  'network-rules': { query: (client) => networkRulesQuery(client, 'fed') },
  processes: { query: federatedProcessesQuery, everyMs: RARELY_MS },
  files: { query: federatedFilesQuery, everyMs: RARELY_MS },
  'admission-control': { query: (client) => admissionRulesQuery(client, 'fed'), everyMs: RARELY_MS },
  'response-rules': { query: (client) => responseRulesQuery(client, 'fed'), everyMs: RARELY_MS },
  'dlp-sensors': { query: (client) => sensorsQuery(client, 'dlp', 'fed'), everyMs: RARELY_MS },
  'waf-sensors': { query: (client) => sensorsQuery(client, 'waf', 'fed'), everyMs: RARELY_MS },
  webhooks: { query: federatedWebhooksQuery, everyMs: RARELY_MS },
}

type Fingerprints = { readonly [K in RolloutKind]: (rows: RolloutReadings[K]) => readonly Fingerprint[] }

export const ROLLOUT_FINGERPRINTS: Fingerprints = {
  groups: ({ rows }) => groupFingerprints(rows),
  'network-rules': ({ rows }) => ruleFingerprints(rows),
  processes: ({ rows }) => processFingerprints(rows),
  files: ({ rows }) => fileFingerprints(rows),
  'admission-control': ({ rows }) => admissionFingerprints(rows),
  'response-rules': ({ rows }) => responseFingerprints(rows),
  'dlp-sensors': ({ rows }) => sensorFingerprints(rows),
  'waf-sensors': ({ rows }) => sensorFingerprints(rows),
  webhooks: ({ rows }) => webhookFingerprints(rows),
}

/** What it takes to read a kind; without it lists come back empty or refused (semantics.md 0.4). */
export const ROLLOUT_PERMISSIONS: Readonly<Record<RolloutKind, Permission>> = {
  groups: 'rt_policy',
  'network-rules': 'rt_policy',
  processes: 'rt_policy',
  files: 'rt_policy',
  'admission-control': 'admctrl',
  'response-rules': 'rt_policy',
  'dlp-sensors': 'rt_policy',
  'waf-sensors': 'rt_policy',
  webhooks: 'config',
}

/** Everything that was read of a cluster. */
export const rolloutKeysOf = (clusterId: ClusterId) => [
  groupKeys.all(clusterId),
  networkRuleKeys.all(clusterId),
  admissionKeys.all(clusterId),
  responseRuleKeys.all(clusterId),
  sensorKeys.all(clusterId, 'dlp'),
  sensorKeys.all(clusterId, 'waf'),
  webhookKeys.all(clusterId),
]
