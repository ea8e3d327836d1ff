import DlpIcon from '@mui/icons-material/FindInPageOutlined'
import WafIcon from '@mui/icons-material/LocalFireDepartmentOutlined'
import { can } from '~/domain/auth/model/currentUser'
import type { Feature } from '~/domain/feature/Feature'
import { pageNames } from '~/domain/feature/pageNames'
import type { SensorKind } from '~/domain/sensors/api/schema'
import { translate } from '~/shared/i18n/defineMessages'

/** DLP and WAF sensors are one thing for two purposes: the same page under two addresses. */
const sensorsFeature = (
  kind: SensorKind,
  nav: Pick<NonNullable<Feature['nav']>, 'icon' | 'order'>,
): Feature => ({
  id: `${kind}-sensors`,
  scope: 'cluster',
  path: `policy/${kind}-sensors`,
  access: (user) => can(user, 'rt_policy', 'read'),
  nav: { group: 'policy', label: () => translate(pageNames, `${kind}Sensors`), ...nav },
  routes: [
    {
      path: '',
      lazy: async () => {
        const { SensorsPage } = await import('./SensorsPage')
        // Without the key React would take one kind's page for the other's, with its open dialog.
        return { element: <SensorsPage key={kind} kind={kind} /> }
      },
      children: [
        {
          path: ':sensorName',
          lazy: async () => {
            const { ClusterSensorPanel } = await import('./ClusterSensorPanel')
            return { element: <ClusterSensorPanel kind={kind} /> }
          },
        },
      ],
    },
  ],
})

export const dlpSensorsFeature = sensorsFeature('dlp', { icon: DlpIcon, order: 50 })
export const wafSensorsFeature = sensorsFeature('waf', { icon: WafIcon, order: 60 })
