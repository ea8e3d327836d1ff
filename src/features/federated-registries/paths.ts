import { scopeOf, type FederatedCluster } from '~/domain/federation/model/membership'

const FEDERATED_REGISTRIES_PATH = '/federation/registries'

/** Parts of the fleet view, in the order of their tabs. */
export const SHARE_TABS = ['registries', 'images'] as const
export type ShareTab = (typeof SHARE_TABS)[number]

export const sharePath = (tab: ShareTab): string =>
  tab === 'registries' ? FEDERATED_REGISTRIES_PATH : `${FEDERATED_REGISTRIES_PATH}/${tab}`

/** A page of the registries of one cluster. */
export const onCluster = (cluster: FederatedCluster, ...parts: readonly string[]): string =>
  [
    '/clusters',
    encodeURIComponent(scopeOf(cluster)),
    'assets/registries',
    ...parts.map(encodeURIComponent),
  ].join('/')
