import HubIcon from '@mui/icons-material/HubOutlined'
import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { Link as RouterLink, useLocation, useNavigate, useParams } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
import { OriginChip } from '~/domain/policy/OriginChip'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { ApiError } from '~/shared/api/ApiError'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { Facts } from '~/shared/ui/Facts'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { StateMessage } from '~/shared/ui/states/StateMessage'
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
  const { client, clusterName, path, scope } = usePolicyTarget()
  const { sensorName = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const sensor = useQuery(sensorQuery(client, kind, sensorName))
  return (
    <SidePanel
      title={<bdi>{sensorName}</bdi>}
      label={t('panelLabel', { name: sensorName })}
      subtitle={
        scope === 'fed' ? (
          t(`federatedSensor.${kind}`)
        ) : (
          <RichMessage text={t(`sensorOn.${kind}`)} parts={{ cluster: <bdi>{clusterName}</bdi> }} />
        )
      }
      status={sensor.data && <OriginChip object={shownOrigin(sensor.data)} />}
      onClose={() => void navigate(`${sensorsPath(path, kind)}${search}`)}
    >
      {sensor.data ? (
        <Content kind={kind} sensor={sensor.data} />
      ) : sensor.isPending ? (
        <LoadingState label={t('details')} />
      ) : sensor.error instanceof ApiError && sensor.error.kind === 'not-found' ? (
        <StateMessage
          icon={<SearchOffIcon />}
          title={t('gone')}
          text={t('goneText', { cluster: clusterName })}
        />
      ) : (
        <ErrorState error={sensor.error} onRetry={() => void sensor.refetch()} clusterName={clusterName} />
      )}
    </SidePanel>
  )
}

function Content({ kind, sensor }: { readonly kind: SensorKind; readonly sensor: SensorWire }) {
  const t = useMessages(messages)
  const obstacle = useSensorObstacle()(sensor)
  return (
    <Stack sx={{ gap: 2.5 }}>
      {obstacle !== undefined && (
        <Banner tone="neutral" action={<EditOnPrimary kind={kind} sensor={sensor} />}>
          {obstacle}
        </Banner>
      )}
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

function EditOnPrimary({ kind, sensor }: { readonly kind: SensorKind; readonly sensor: SensorWire }) {
  const p = useMessages(policyMessages)
  const { scope, federatedPath } = usePolicyTarget()
  const isElsewhere = scope === 'local' && sensor.cfg_type === 'federal' && !sensor.predefine
  if (!isElsewhere || federatedPath === undefined) return null
  return (
    <Button
      component={RouterLink}
      size="small"
      startIcon={<HubIcon />}
      to={sensorsPath(federatedPath, kind, sensor.name)}
    >
      {p('editOnPrimary')}
    </Button>
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
