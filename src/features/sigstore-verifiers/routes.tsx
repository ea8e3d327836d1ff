import VerifiedIcon from '@mui/icons-material/VerifiedOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'
import { SIGSTORE_PATH } from './paths'

export const sigstoreFeature: Feature = {
  id: 'sigstore-verifiers',
  scope: 'cluster',
  path: SIGSTORE_PATH,
  access: (user) => can(user, 'reg_scan', 'read'),
  nav: {
    group: 'assets',
    label: () => translate(pageNames, 'sigstoreVerifiers'),
    icon: VerifiedIcon,
    order: 60,
  },
  routes: [
    {
      path: '',
      lazy: async () => ({ Component: (await import('./SigstorePage')).SigstorePage }),
      children: [
        {
          path: ':root/:verifier?',
          lazy: async () => ({ Component: (await import('./TrustPanel')).TrustPanel }),
        },
      ],
    },
  ],
}
