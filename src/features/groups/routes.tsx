import GroupsIcon from '@mui/icons-material/WorkspacesOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

export const groupsFeature: Feature = {
  id: 'groups',
  scope: 'cluster',
  path: 'policy/groups',
  access: (user) => can(user, 'rt_policy', 'read'),
  nav: { group: 'policy', label: () => translate(pageNames, 'groups'), icon: GroupsIcon, order: 20 },
  routes: [
    {
      path: '',
      lazy: async () => ({ Component: (await import('./GroupsPage')).GroupsPage }),
      children: [
        {
          path: ':groupName',
          lazy: async () => ({ Component: (await import('./ClusterGroupPanel')).ClusterGroupPanel }),
        },
      ],
    },
  ],
}
