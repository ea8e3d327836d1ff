import HubIcon from '@mui/icons-material/HubOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

export const federatedRegistriesFeature: Feature = {
  id: 'federated-registries',
  scope: 'federation',
  path: 'registries',
  access: (user) => can(user, 'fed', 'read'),
  nav: { label: () => translate(pageNames, 'federatedRegistries'), icon: HubIcon, order: 40 },
  routes: [
    {
      index: true,
      lazy: async () => ({
        Component: (await import('./FederatedRegistriesPage')).FederatedRegistriesPage,
      }),
    },
    {
      path: 'images',
      lazy: async () => ({ Component: (await import('./FederatedImagesPage')).FederatedImagesPage }),
      children: [
        {
          path: ':imageId',
          lazy: async () => ({ Component: (await import('./FederatedImagePanel')).FederatedImagePanel }),
        },
      ],
    },
  ],
}
