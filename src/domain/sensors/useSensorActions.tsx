import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import { useMutation } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import type { Consequence } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import type { RowAction } from '~/shared/ui/table/types'
import { deleteSensorMutation } from './api/mutations'
import type { SensorKind, SensorWire } from './api/schema'
import { messages } from './messages'
import { sensorsPath } from './sensorsPath'
import { useSensorObstacle } from './useSensorObstacle'

interface Commands {
  readonly edit: (sensor: SensorWire) => void
}

/** What can be done with a sensor of the list. What is off says why. */
export function useSensorActions(kind: SensorKind, { edit }: Commands): readonly RowAction<SensorWire>[] {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const navigate = useNavigate()
  const { scope, federatedPath } = usePolicyTarget()
  const obstacleOf = useSensorObstacle()
  const remove = useDeleteSensor(kind)
  return [
    {
      id: 'edit',
      label: t('edit'),
      icon: <EditIcon />,
      disabledReason: obstacleOf,
      onSelect: edit,
    },
    {
      id: 'federated',
      label: p('editOnPrimary'),
      icon: <HubIcon />,
      hidden: ({ cfg_type: cfgType, predefine }) =>
        federatedPath === undefined || scope === 'fed' || cfgType !== 'federal' || predefine,
      onSelect: ({ name }) => void navigate(sensorsPath(federatedPath ?? '', kind, name)),
    },
    {
      id: 'delete',
      label: t('delete'),
      icon: <DeleteIcon />,
      danger: true,
      disabledReason: obstacleOf,
      onSelect: (sensor) => void remove(sensor),
    },
  ]
}

/** Deletes a sensor after saying who loses it; the controller just detaches it (recordings README 22). */
function useDeleteSensor(kind: SensorKind) {
  const t = useMessages(messages)
  const { client, scope, clusterName, path } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const navigate = useNavigate()
  const { sensorName } = useParams()
  const { search } = useLocation()
  const { mutateAsync } = useMutation(deleteSensorMutation(client, kind))
  const consequences = ({ groups, rules }: SensorWire): readonly Consequence[] => [
    ...(groups.length > 0
      ? [
          { title: t('deleteGroups', { count: groups.length }), detail: groups.toSorted().join(', ') },
          { title: t('deleteKeepsName') },
        ]
      : []),
    ...(rules.length > 0 ? [{ title: t('deleteRules', { count: rules.length }) }] : []),
    ...(scope === 'fed' ? [{ title: t('deleteEverywhere') }] : []),
  ]
  return async (sensor: SensorWire) => {
    const isDone = await confirm({
      title: t('deleteTitle', { name: sensor.name }),
      subtitle: clusterName,
      consequences: consequences(sensor),
      confirmLabel: t('delete'),
      danger: true,
      // Traffic that is no longer looked at is confirmed by name.
      typedName: sensor.groups.length > 0 ? sensor.name : undefined,
      clusterName,
      run: () => mutateAsync(sensor.name),
    })
    if (!isDone) return
    if (sensorName === sensor.name) void navigate(`${sensorsPath(path, kind)}${search}`)
    if (scope === 'fed') followRollout(t(`track.${kind}`))
    toast.success({ title: t('deleted', { name: sensor.name }), detail: clusterName })
  }
}
