import type { KnownStatus } from './clusterStatus'

/** Words of the member list for the numbers of `POST /v1/fed/deploy` (semantics.md b.2). */
const STATUS: Readonly<Partial<Record<number, KnownStatus>>> = {
  1: 'unknown_cmd',
  2: 'notified',
  3: 'req_error',
  101: 'master_upgrade_required',
  102: 'joint_upgrade_required',
  103: 'cluster_upgrade_ongoing',
  104: 'joint_version_too_new',
  201: 'joined',
  202: 'out_of_sync',
  203: 'synced',
  204: 'disconnected',
  205: 'kicked',
  206: 'left',
  208: 'pinging',
  209: 'syncing',
  210: 'pending',
}

/** What a member answered to being told to sync, as a status word; a number nobody knows stays a number. */
export const statusOfResult = (result: number): string => STATUS[result] ?? String(result)

/** It was told, or had nothing to do. */
export const wasTold = (result: number | undefined): boolean => result === 2 || result === 203
