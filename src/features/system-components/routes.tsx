import LayersIcon from '@mui/icons-material/LayersOutlined'
import { Navigate } from 'react-router'
import { can, canReadCluster } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'
import { SYSTEM_COMPONENTS_PATH } from './paths'

export const systemComponentsFeature: Feature = {
  id: 'system-components',
  scope: 'cluster',
  path: SYSTEM_COMPONENTS_PATH,
  // Without these rights the controller answers with empty lists, which would look like a cluster without components.
  access: (user) => can(user, 'nv_resource', 'read') || canReadCluster(user),
  nav: {
    group: 'assets',
    label: () => translate(pageNames, 'systemComponents'),
    icon: LayersIcon,
    order: 70,
  },
  routes: [
    { index: true, element: <Navigate to="controllers" replace /> },
    {
      path: 'controllers',
      lazy: async () => ({ Component: (await import('./ControllersPage')).ControllersPage }),
      children: [
        {
          path: ':componentId',
          lazy: async () => ({ Component: (await import('./ControllerPanel')).ControllerPanel }),
        },
      ],
    },
    {
      path: 'enforcers',
      lazy: async () => ({ Component: (await import('./EnforcersPage')).EnforcersPage }),
      children: [
        {
          path: ':componentId',
          lazy: async () => ({ Component: (await import('./EnforcerPanel')).EnforcerPanel }),
        },
      ],
    },
    {
      path: 'scanners',
      lazy: async () => ({ Component: (await import('./ScannersPage')).ScannersPage }),
      children: [
        {
          path: ':componentId',
          lazy: async () => ({ Component: (await import('./ScannerPanel')).ScannerPanel }),
        },
      ],
    },
  ],
}
