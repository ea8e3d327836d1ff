import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import OffIcon from '@mui/icons-material/PauseOutlined'
import OnIcon from '@mui/icons-material/PlayArrowOutlined'
import { useMutation } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { messages as kitMessages } from '~/shared/ui/messages'
import { describeError } from '~/shared/ui/states/describeError'
import type { RowAction } from '~/shared/ui/table/types'
import { toast } from '~/shared/ui/toast/toast'
import { deleteWebhookMutation, updateWebhookMutation } from './api/mutations'
import type { WebhookWire } from './api/schema'
import { messages } from './messages'
import type { WebhookRow } from './model/webhookRow'

/** What can be done with a webhook. One that a rule calls cannot be deleted: the controller refuses it. */
export function useWebhookActions(edit: (webhook: WebhookWire) => void): readonly RowAction<WebhookRow>[] {
  const t = useMessages(messages)
  const { obstacle } = usePolicyTarget()
  const switchWebhook = useSwitchWebhook()
  const remove = useDeleteWebhook()
  const blocked = () => obstacle
  return [
    { id: 'edit', label: t('edit'), icon: <EditIcon />, disabledReason: blocked, onSelect: edit },
    {
      id: 'off',
      label: t('switchOff'),
      icon: <OffIcon />,
      hidden: ({ enable }) => !enable,
      disabledReason: blocked,
      onSelect: (webhook) => void switchWebhook(webhook),
    },
    {
      id: 'on',
      label: t('switchOn'),
      icon: <OnIcon />,
      hidden: ({ enable }) => enable,
      disabledReason: blocked,
      onSelect: (webhook) => void switchWebhook(webhook),
    },
    {
      id: 'delete',
      label: t('delete'),
      icon: <DeleteIcon />,
      danger: true,
      disabledReason: ({ uses }) => obstacle ?? (uses ? t('inUse', { count: uses }) : undefined),
      onSelect: (webhook) => void remove(webhook),
    },
  ]
}

function useSwitchWebhook() {
  const t = useMessages(messages)
  const k = useMessages(kitMessages)
  const { client, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const { mutateAsync } = useMutation(updateWebhookMutation(client))
  return async ({ name, enable }: WebhookWire) => {
    try {
      await mutateAsync({ name, change: { enable: !enable } })
      followRollout(t('trackTitle'))
      toast.success({ title: t(enable ? 'switchedOff' : 'switchedOn', { name }), detail: clusterName })
    } catch (error) {
      const { title, text } = describeError(k, error, { clusterName, attempt: 'change' })
      toast.error({ title, detail: text })
    }
  }
}

function useDeleteWebhook() {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const { mutateAsync } = useMutation(deleteWebhookMutation(client))
  return async ({ name }: WebhookWire) => {
    const isDone = await confirm({
      title: t('deleteTitle', { name }),
      subtitle: clusterName,
      consequences: [{ title: t('deleteEffect') }, { title: t('deleteEverywhere') }],
      confirmLabel: t('delete'),
      danger: true,
      clusterName,
      run: () => mutateAsync(name),
    })
    if (!isDone) return
    followRollout(t('trackTitle'))
    toast.success({ title: t('deleted', { name }), detail: clusterName })
  }
}
