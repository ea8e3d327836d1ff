import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import { Navigate, type RouteObject } from 'react-router'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import type { SensorKind } from '~/domain/sensors/api/schema'
import { translate } from '~/shared/i18n/defineMessages'

const sensorRoutes = (kind: SensorKind): RouteObject => ({
  path: `${kind}-sensors`,
  lazy: async () => {
    const { FederatedSensors } = await import('./FederatedSensors')
    // Without the key React would take one kind's page for the other's, with its open dialog.
    return { element: <FederatedSensors key={kind} kind={kind} /> }
  },
  children: [
    {
      path: ':sensorName',
      lazy: async () => {
        const { FederatedSensorPanel } = await import('./FederatedSensorPanel')
        return { element: <FederatedSensorPanel kind={kind} /> }
      },
    },
  ],
})

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
      path: 'admission-control',
      lazy: async () => ({ Component: (await import('./FederatedAdmission')).FederatedAdmission }),
      children: [
        {
          path: ':ruleId',
          lazy: async () => ({
            Component: (await import('./FederatedAdmissionPanel')).FederatedAdmissionPanel,
          }),
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
    {
      path: 'configuration',
      lazy: async () => ({ Component: (await import('./FederatedConfiguration')).FederatedConfiguration }),
    },
    {
      path: 'response-rules',
      lazy: async () => ({ Component: (await import('./FederatedResponseRules')).FederatedResponseRules }),
      children: [
        {
          path: ':ruleId',
          lazy: async () => ({
            Component: (await import('./FederatedResponseRulePanel')).FederatedResponseRulePanel,
          }),
        },
      ],
    },
    ...(['dlp', 'waf'] as const).map(sensorRoutes),
  ],
}
