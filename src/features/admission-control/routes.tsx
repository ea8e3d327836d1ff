import AdmissionIcon from '@mui/icons-material/VerifiedUserOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import { translate } from '~/shared/i18n/defineMessages'

export const admissionControlFeature: Feature = {
  id: 'admission-control',
  scope: 'cluster',
  path: 'policy/admission-control',
  access: (user) => can(user, 'admctrl', 'read'),
  nav: {
    group: 'policy',
    label: () => translate(pageNames, 'admissionControl'),
    icon: AdmissionIcon,
    order: 10,
  },
  routes: [
    {
      path: 'assessment',
      lazy: async () => ({ Component: (await import('./assessment/AssessmentPage')).AssessmentPage }),
      children: [
        {
          path: ':index',
          lazy: async () => ({ Component: (await import('./assessment/AssessedPanel')).AssessedPanel }),
        },
      ],
    },
    {
      path: '',
      lazy: async () => ({ Component: (await import('./AdmissionControlPage')).AdmissionControlPage }),
      children: [
        {
          path: ':ruleId',
          lazy: async () => ({ Component: (await import('./ClusterRulePanel')).ClusterRulePanel }),
        },
      ],
    },
  ],
}
