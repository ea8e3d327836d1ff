import NamespaceIcon from '@mui/icons-material/FolderOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'
import { NAMESPACES_PATH } from './paths'

export const namespacesFeature: Feature = {
  id: 'namespaces',
  scope: 'cluster',
  path: NAMESPACES_PATH,
  // Users of single namespaces have no right in the whole cluster, and see the namespaces that are theirs.
  access: (user) => user.role === '' || can(user, 'rt_scan', 'read') || can(user, 'compliance', 'read'),
  nav: { group: 'assets', label: () => translate(pageNames, 'namespaces'), icon: NamespaceIcon, order: 20 },
  routes: [
    {
      path: '',
      lazy: async () => ({ Component: (await import('./NamespacesPage')).NamespacesPage }),
      children: [
        {
          path: ':namespace',
          lazy: async () => ({ Component: (await import('./NamespacePanel')).NamespacePanel }),
        },
      ],
    },
  ],
}
