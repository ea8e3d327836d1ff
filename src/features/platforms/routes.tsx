import PlatformIcon from '@mui/icons-material/LanOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'
import { PLATFORMS_PATH } from './paths'

export const platformsFeature: Feature = {
  id: 'platforms',
  scope: 'cluster',
  path: PLATFORMS_PATH,
  // The platform belongs to no namespace: a right in the whole cluster is needed.
  access: (user) => can(user, 'rt_scan', 'read'),
  nav: { group: 'assets', label: () => translate(pageNames, 'platforms'), icon: PlatformIcon, order: 10 },
  routes: [
    {
      path: '',
      lazy: async () => ({ Component: (await import('./PlatformsPage')).PlatformsPage }),
      children: [
        {
          path: ':platformId',
          lazy: async () => ({ Component: (await import('./PlatformPanel')).PlatformPanel }),
        },
      ],
    },
  ],
}
