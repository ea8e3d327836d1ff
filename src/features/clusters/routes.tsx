import { can, canReadCluster } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'

/** The Multiple Clusters page. No entry in the left navigation: the Multiple Clusters menu leads to it. */
export const clustersFeature: Feature = {
  id: 'clusters',
  scope: 'federation',
  path: 'clusters',
  // Who may read `GET /v1/fed/member`: semantics.md b.1.
  access: (user) => canReadCluster(user) || can(user, 'fed', 'read'),
  routes: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./ClustersPage')).ClustersPage }),
    },
  ],
}
