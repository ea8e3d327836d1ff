import RulesIcon from '@mui/icons-material/RuleOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

export const networkRulesFeature: Feature = {
  id: 'network-rules',
  scope: 'cluster',
  path: 'policy/network-rules',
  access: (user) => can(user, 'rt_policy', 'read'),
  nav: { group: 'policy', label: () => translate(pageNames, 'networkRules'), icon: RulesIcon, order: 30 },
  routes: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./NetworkRulesPage')).NetworkRulesPage }),
    },
  ],
}
