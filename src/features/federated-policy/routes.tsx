import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import { Navigate } from 'react-router'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

export const federatedPolicyFeature: Feature = {
  id: 'federated-policy',
  scope: 'federation',
  path: 'policy',
  access: (user) => can(user, 'fed', 'read'),
  nav: { label: () => translate(pageNames, 'federatedPolicy'), icon: PolicyIcon, order: 30 },
  routes: [
    { index: true, element: <Navigate to="groups" replace /> },
    {
      path: 'groups',
      lazy: async () => ({ Component: (await import('./FederatedGroups')).FederatedGroups }),
      children: [
        {
          path: ':groupName',
          lazy: async () => ({ Component: (await import('./FederatedGroupPanel')).FederatedGroupPanel }),
        },
      ],
    },
    {
      path: 'rollout',
      lazy: async () => ({ Component: (await import('./RolloutPage')).RolloutPage }),
      children: [
        {
          path: ':clusterId',
          lazy: async () => ({ Component: (await import('./RolloutPanel')).RolloutPanel }),
        },
      ],
    },
    {
      path: 'network-rules',
      lazy: async () => ({ Component: (await import('./FederatedNetworkRules')).FederatedNetworkRules }),
    },
  ],
}
