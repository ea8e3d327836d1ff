import AlertIcon from '@mui/icons-material/NotificationsNoneOutlined'
import DenyIcon from '@mui/icons-material/BlockOutlined'
import SensorsIcon from '@mui/icons-material/RuleOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { assignSensorsMutation } from '~/domain/sensors/api/mutations'
import { groupSensorsQuery } from '~/domain/sensors/api/queries'
import type { SensorGroupWire, SensorKind, SensorUseWire } from '~/domain/sensors/api/schema'
import { messages as sensorMessages } from '~/domain/sensors/messages'
import { sensorsPath } from '~/domain/sensors/sensorsPath'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { SwitchInput } from '~/shared/ui/fields/SwitchInput'
import { lazyPart } from '~/shared/ui/lazyPart'
import { messages as kitMessages } from '~/shared/ui/messages'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { describeError } from '~/shared/ui/states/describeError'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { toast } from '~/shared/ui/toast/toast'
import type { GroupDetailWire } from '../api/schema'
import { PanelList } from '../panel/PanelList'
import { useGroupObstacle } from '../useGroupObstacle'
import { messages } from './messages'

const ChooseSensorsDialog = lazyPart(async () => (await import('./ChooseSensorsDialog')).ChooseSensorsDialog)

interface Props {
  readonly group: GroupDetailWire
  readonly kind: SensorKind
}

/** What looks into the traffic of a group: on or off, and the sensors it uses. */
export function GroupSensors({ group, kind }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, clusterName } = usePolicyTarget()
  const obstacle = useGroupObstacle(group)
  const use = useQuery(groupSensorsQuery(client, kind, group.name))
  // As it was when the dialog opened: only what the person changes is sent.
  const [chosen, setChosen] = useState<SensorGroupWire>()
  if (!use.data) {
    if (!use.error) return <LoadingState label={t('sensors')} />
    return <ErrorState error={use.error} onRetry={() => void use.refetch()} clusterName={clusterName} />
  }
  const { sensors, status } = use.data
  return (
    <>
      <StatusSwitch group={group} kind={kind} isOn={status} />
      <Box sx={{ mt: 2 }}>
        <SectionTitle
          note={formatNumber(sensors.length, language)}
          action={
            // Above the list, which may be long.
            <Button
              size="small"
              startIcon={<SensorsIcon />}
              disabled={obstacle !== undefined}
              title={obstacle}
              onClick={() => setChosen(use.data)}
            >
              {t('choose')}
            </Button>
          }
        >
          {t('sensors')}
        </SectionTitle>
        {!status && sensors.length > 0 && (
          <Box sx={{ mb: 0.5, typography: 'caption', color: token('state-warning') }}>{t('statusOff')}</Box>
        )}
        <PanelList
          empty={t(`none.${kind}`)}
          items={sensors
            .toSorted((a, b) => (a.name < b.name ? -1 : 1))
            .map((sensor) => ({
              id: sensor.name,
              title: <SensorLink kind={kind} sensor={sensor} />,
              ...sensorNote(sensor, t('gone')),
              end: <ActionLabel action={sensor.action} />,
            }))}
        />
      </Box>
      {chosen && (
        <ChooseSensorsDialog
          group={group}
          kind={kind}
          used={chosen.sensors}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  )
}

function StatusSwitch({ group, kind, isOn }: Props & { readonly isOn: boolean }) {
  const t = useMessages(messages)
  const s = useMessages(sensorMessages)
  const k = useMessages(kitMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const obstacle = useGroupObstacle(group)
  const change = useMutation(assignSensorsMutation(client, kind, group.name))
  const set = async (status: boolean) => {
    try {
      await change.mutateAsync({ status })
      if (scope === 'fed') followRollout(s(`track.${kind}`))
      const title = t(status ? `turnedOn.${kind}` : `turnedOff.${kind}`, { group: group.name })
      toast.success({ title, detail: clusterName })
    } catch (error) {
      const { title } = describeError(k, error, { clusterName, attempt: 'change' })
      toast.error({ title: t('notChanged', { group: group.name }), detail: title })
    }
  }
  return (
    <SwitchInput
      label={t(`status.${kind}`)}
      helper={obstacle}
      checked={isOn}
      disabled={obstacle !== undefined || change.isPending}
      onChange={(status) => void set(status)}
    />
  )
}

function SensorLink({ kind, sensor }: { readonly kind: SensorKind; readonly sensor: SensorUseWire }) {
  const { path } = usePolicyTarget()
  if (!sensor.exist) return <bdi>{sensor.name}</bdi>
  return (
    <Link component={RouterLink} to={sensorsPath(path, kind, sensor.name)}>
      <bdi>{sensor.name}</bdi>
    </Link>
  )
}

function sensorNote({ exist, comment }: SensorUseWire, gone: string) {
  if (!exist) return { detail: <Box sx={{ color: token('state-warning') }}>{gone}</Box> }
  return comment === '' ? {} : { detail: <bdi>{comment}</bdi> }
}

/** Alert or Deny as icon and word; an action this version does not know is shown raw. */
function ActionLabel({ action }: { readonly action: string }) {
  const t = useMessages(messages)
  if (action !== 'allow' && action !== 'deny') return action
  const isDeny = action === 'deny'
  const Icon = isDeny ? DenyIcon : AlertIcon
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        gap: 0.5,
        alignItems: 'center',
        color: token(isDeny ? 'state-error' : 'text-2'),
        '& svg': { fontSize: 16 },
      }}
    >
      <Icon />
      {t(`action.${action}`)}
    </Box>
  )
}
