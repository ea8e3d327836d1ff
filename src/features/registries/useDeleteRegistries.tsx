import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import HubIcon from '@mui/icons-material/Hub'
import ImageIcon from '@mui/icons-material/PhotoLibraryOutlined'
import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import { useMutation } from '@tanstack/react-query'
import { useMessages } from '~/shared/i18n/useMessages'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { confirm } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import { deleteRegistryMutation } from './api/mutations'
import { messages } from './messages'
import type { RegistryRow } from './model/registryRow'

/** Asks, then deletes registries one by one; what could not be deleted is told. */
export function useDeleteRegistries() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const { mutateAsync } = useMutation(deleteRegistryMutation(client))
  return async (rows: readonly RegistryRow[]) => {
    const [only] = rows
    if (!only) return
    const images = rows.reduce((sum, row) => sum + row.images, 0)
    const isFederated = rows.some(({ origin }) => origin === 'federated')
    const isOne = rows.length === 1
    let failed = 0
    const isDone = await confirm({
      title: (
        <RichMessage
          text={t(isOne ? 'deleteTitleOne' : 'deleteTitle', { count: rows.length })}
          parts={{ name: <bdi>{only.name}</bdi>, cluster: <bdi>{cluster}</bdi> }}
        />
      ),
      icon: <DeleteIcon />,
      consequences: [
        { icon: <ImageIcon />, title: t('deleteImages', { count: images }), detail: t('deleteImagesDetail') },
        { icon: <PolicyIcon />, title: t('deleteAdmission'), detail: t('deleteAdmissionDetail') },
        ...(isFederated
          ? [{ icon: <HubIcon />, title: t('deleteFederated'), detail: t('deleteFederatedDetail') }]
          : []),
      ],
      confirmLabel: t('delete'),
      danger: true,
      typedName: isOne ? undefined : cluster,
      clusterName: cluster,
      run: async () => {
        const results = await Promise.allSettled(rows.map(({ name }) => mutateAsync(name)))
        const refusals = results.filter((result) => result.status === 'rejected')
        failed = refusals.length
        // Nothing was deleted: the question stays, with the reason.
        if (failed === rows.length) throw refusals[0]?.reason
      },
    })
    if (!isDone) return
    toast.success({ title: t('deleted', { count: rows.length - failed, cluster }) })
    if (failed > 0) toast.error({ title: t('notDeleted', { count: failed, cluster }) })
  }
}
