import ResponseIcon from '@mui/icons-material/BoltOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

export const responseRulesFeature: Feature = {
  id: 'response-rules',
  scope: 'cluster',
  path: 'policy/response-rules',
  access: (user) => can(user, 'rt_policy', 'read'),
  nav: { group: 'policy', label: () => translate(pageNames, 'responseRules'), icon: ResponseIcon, order: 40 },
  routes: [
    {
      path: '',
      lazy: async () => ({ Component: (await import('./ResponseRulesPage')).ResponseRulesPage }),
      children: [
        {
          path: ':ruleId',
          lazy: async () => ({
            Component: (await import('./ClusterResponseRulePanel')).ClusterResponseRulePanel,
          }),
        },
      ],
    },
  ],
}
