import HubIcon from '@mui/icons-material/HubOutlined'
import { can, canReadCluster } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

/** The Multiple Clusters page. */
export const clustersFeature: Feature = {
  id: 'clusters',
  scope: 'federation',
  path: 'clusters',
  // Who may read `GET /v1/fed/member`: semantics.md b.1.
  access: (user) => canReadCluster(user) || can(user, 'fed', 'read'),
  nav: { label: () => translate(pageNames, 'clusters'), icon: HubIcon, order: 10 },
  routes: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./ClustersPage')).ClustersPage }),
    },
  ],
}
