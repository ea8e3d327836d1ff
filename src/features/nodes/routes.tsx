import NodeIcon from '@mui/icons-material/DnsOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'
import { NODES_PATH } from './paths'

export const nodesFeature: Feature = {
  id: 'nodes',
  scope: 'cluster',
  path: NODES_PATH,
  // Nodes belong to no namespace, and the controller gives everybody else an empty list (semantics.md 0.4).
  access: (user) => can(user, 'rt_scan', 'read') || can(user, 'compliance', 'read'),
  nav: { group: 'assets', label: () => translate(pageNames, 'nodes'), icon: NodeIcon, order: 30 },
  routes: [
    {
      path: '',
      lazy: async () => ({ Component: (await import('./NodesPage')).NodesPage }),
      children: [
        { path: ':nodeId', lazy: async () => ({ Component: (await import('./NodePanel')).NodePanel }) },
      ],
    },
  ],
}
