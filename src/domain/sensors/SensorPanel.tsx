import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { Link as RouterLink, useParams } from 'react-router'
import { PolicyPanel } from '~/domain/policy/PolicyPanel'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { ReadOnlyBanner } from '~/domain/policy/ReadOnlyBanner'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Facts } from '~/shared/ui/Facts'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { sensorQuery } from './api/queries'
import type { SensorKind, SensorWire } from './api/schema'
import { messages } from './messages'
import { shownOrigin } from './model/shownOrigin'
import { sensorsPath } from './sensorsPath'
import { SensorRules } from './SensorRules'
import { useSensorObstacle } from './useSensorObstacle'

/** One sensor beside the list: what it looks for, and which groups use it. */
export function SensorPanel({ kind }: { readonly kind: SensorKind }) {
  const t = useMessages(messages)
  const { client, clusterName, path } = usePolicyTarget()
  const { sensorName = '' } = useParams()
  const sensor = useQuery(sensorQuery(client, kind, sensorName))
  return (
    <PolicyPanel
      title={<bdi>{sensorName}</bdi>}
      words={{
        label: t('panelLabel', { name: sensorName }),
        federated: t(`federatedSensor.${kind}`),
        onCluster: t(`sensorOn.${kind}`),
        loading: t('details'),
        gone: t('gone'),
        goneText: t('goneText', { cluster: clusterName }),
      }}
      listPath={sensorsPath(path, kind)}
      query={sensor}
      object={sensor.data && shownOrigin(sensor.data)}
    >
      {sensor.data && <Content kind={kind} sensor={sensor.data} />}
    </PolicyPanel>
  )
}

function Content({ kind, sensor }: { readonly kind: SensorKind; readonly sensor: SensorWire }) {
  const t = useMessages(messages)
  const obstacle = useSensorObstacle()(sensor)
  return (
    <Stack sx={{ gap: 2.5 }}>
      <ReadOnlyBanner
        object={shownOrigin(sensor)}
        reason={obstacle}
        hrefAt={(path) => sensorsPath(path, kind, sensor.name)}
      />
      {sensor.comment !== '' && (
        <Facts items={[{ label: t('comment'), value: <bdi>{sensor.comment}</bdi> }]} />
      )}
      <SensorRules kind={kind} sensor={sensor} />
      <section>
        <SectionTitle>{t('usedBy')}</SectionTitle>
        <UsingGroups kind={kind} groups={sensor.groups} />
      </section>
    </Stack>
  )
}

function UsingGroups({ kind, groups }: { readonly kind: SensorKind; readonly groups: readonly string[] }) {
  const t = useMessages(messages)
  const { path } = usePolicyTarget()
  if (groups.length === 0) return <Box sx={{ color: token('text-3') }}>{t('noGroups')}</Box>
  return (
    <Stack
      component="ul"
      direction="row"
      sx={{ m: 0, p: 0, listStyle: 'none', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}
    >
      {groups.toSorted().map((group) => (
        <li key={group}>
          <Link component={RouterLink} to={`${path}/groups/${encodeURIComponent(group)}?tab=${kind}`}>
            <bdi>{group}</bdi>
          </Link>
        </li>
      ))}
    </Stack>
  )
}
