import CompareIcon from '@mui/icons-material/CompareArrowsOutlined'
import SummaryIcon from '@mui/icons-material/SpaceDashboardOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

/** The multi-cluster dashboard. */
export const federationSummaryFeature: Feature = {
  id: 'federation-summary',
  scope: 'federation',
  path: 'summary',
  // Everything is read through the primary, which forwards for nobody else (semantics.md b.10).
  access: (user) => can(user, 'fed', 'read'),
  nav: { label: () => translate(pageNames, 'federationSummary'), icon: SummaryIcon, order: 20 },
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./SummaryPage')).SummaryPage }) }],
}

/** Two to four clusters side by side. */
export const compareClustersFeature: Feature = {
  id: 'compare-clusters',
  scope: 'federation',
  path: 'compare',
  access: (user) => can(user, 'fed', 'read'),
  nav: { label: () => translate(pageNames, 'compareClusters'), icon: CompareIcon, order: 30 },
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./ComparePage')).ComparePage }) }],
}
