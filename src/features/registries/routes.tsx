import RegistriesIcon from '@mui/icons-material/StorageOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'
import { REGISTRIES_PATH } from './paths'

export const registriesFeature: Feature = {
  id: 'registries',
  scope: 'cluster',
  path: REGISTRIES_PATH,
  access: (user) => can(user, 'reg_scan', 'read'),
  nav: {
    group: 'assets',
    label: () => translate(pageNames, 'registries'),
    icon: RegistriesIcon,
    order: 50,
  },
  routes: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./RegistriesPage')).RegistriesPage }),
    },
    {
      path: '_all_registry',
      lazy: async () => ({ Component: (await import('./AllImagesPage')).AllImagesPage }),
    },
    {
      path: ':registry',
      lazy: async () => ({ Component: (await import('./RegistryPage')).RegistryPage }),
    },
    {
      path: ':registry/:imageId/:tab?/:itemId?',
      lazy: async () => ({ Component: (await import('./image/ImagePage')).ImagePage }),
    },
  ],
}
