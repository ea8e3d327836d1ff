import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import ModeIcon from '@mui/icons-material/ShieldOutlined'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
import { originObstacle } from '~/domain/policy/model/origin'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import type { BulkAction, RowAction } from '~/shared/ui/table/types'
import { deleteGroupMutation } from './api/mutations'
import type { GroupWire } from './api/schema'
import { messages } from './messages'

interface Commands {
  readonly edit: (group: GroupWire) => void
  readonly setMode: (groups: readonly GroupWire[]) => void
}

/** What can be done with groups. What is off says why. */
export function useGroupActions({ edit, setMode }: Commands) {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const navigate = useNavigate()
  const { obstacle, scope, federatedPath } = usePolicyTarget()
  const remove = useDeleteGroup()

  const foreign = (group: GroupWire) => {
    const origin = originObstacle(group, scope)
    return origin === 'federated' || origin === 'crd' ? p(`readOnly.${origin}`) : undefined
  }
  const cannotDelete = (group: GroupWire) => {
    if (group.reserved) return t('readOnlyReserved')
    return group.learned && group.members.length > 0 ? t('hasMembers') : undefined
  }
  const rowActions: readonly RowAction<GroupWire>[] = [
    {
      id: 'edit',
      label: t('editGroup'),
      icon: <EditIcon />,
      disabledReason: (group) => obstacle ?? foreign(group),
      onSelect: edit,
    },
    {
      id: 'mode',
      label: t('setMode'),
      icon: <ModeIcon />,
      hidden: () => scope === 'fed',
      disabledReason: (group) => obstacle ?? (group.cap_change_mode ? undefined : t('noMode')),
      onSelect: (group) => setMode([group]),
    },
    {
      id: 'federated',
      label: p('editOnPrimary'),
      icon: <HubIcon />,
      hidden: (group) =>
        federatedPath === undefined || scope === 'fed' || originObstacle(group, scope) !== 'federated',
      onSelect: (group) => void navigate(`${federatedPath}/groups/${encodeURIComponent(group.name)}`),
    },
    {
      id: 'delete',
      label: t('deleteGroup'),
      icon: <DeleteIcon />,
      danger: true,
      disabledReason: (group) => obstacle ?? foreign(group) ?? cannotDelete(group),
      onSelect: (group) => void remove(group),
    },
  ]
  const bulkActions: readonly BulkAction<GroupWire>[] =
    scope === 'fed' || obstacle !== undefined
      ? []
      : [
          {
            id: 'mode',
            label: (count, total) => t('setModes', { count, total }),
            icon: <ModeIcon />,
            appliesTo: (group) => group.cap_change_mode,
            onSelect: setMode,
          },
        ]
  return { rowActions, bulkActions }
}

/** Deletes a group after saying what goes with it, which the controller does not (recordings README 19). */
function useDeleteGroup() {
  const t = useMessages(messages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const { mutateAsync } = useMutation(deleteGroupMutation(client))
  return async (group: GroupWire) => {
    const rules = group.policy_rules.length
    const responses = group.response_rules.length
    const isDone = await confirm({
      title: t('deleteTitle', { name: group.name }),
      subtitle: clusterName,
      consequences: [
        ...(rules > 0
          ? [
              {
                title: t('deleteRules', { count: rules }),
                detail: group.policy_rules.slice(0, 12).join(', '),
              },
            ]
          : []),
        ...(responses > 0
          ? [
              {
                title: t('deleteResponseRules', { count: responses }),
                detail: group.response_rules.slice(0, 12).join(', '),
              },
            ]
          : []),
        { title: t('deleteProfiles') },
        ...(scope === 'fed' ? [{ title: t('deleteEverywhere') }] : []),
      ],
      confirmLabel: t('deleteGroup'),
      danger: true,
      // Taking rules along changes who may talk to whom, and what is answered: that is confirmed by name.
      typedName: rules + responses > 0 ? group.name : undefined,
      clusterName,
      run: () => mutateAsync(group.name),
    })
    if (!isDone) return
    if (scope === 'fed') followRollout(t('trackTitle'))
    toast.success({ title: t('deleted', { name: group.name }), detail: clusterName })
  }
}
