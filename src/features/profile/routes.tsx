import PersonIcon from '@mui/icons-material/PersonOutlined'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

/** `#/profile`: one's own account. On the cluster that serves the console, whichever is selected. */
export const profileFeature: Feature = {
  id: 'profile',
  scope: 'console',
  path: 'profile',
  access: () => true,
  nav: { label: () => translate(pageNames, 'profile'), icon: PersonIcon, order: 10 },
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./ProfilePage')).ProfilePage }) }],
}
