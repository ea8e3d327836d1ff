import SupportIcon from '@mui/icons-material/SupportOutlined'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

/** Help, versions, and what a report about a problem needs: of the selected cluster. */
export const supportFeature: Feature = {
  id: 'support',
  scope: 'cluster',
  path: 'support',
  access: () => true,
  nav: { label: () => translate(pageNames, 'support'), icon: SupportIcon, order: 1010 },
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./SupportPage')).SupportPage }) }],
}
