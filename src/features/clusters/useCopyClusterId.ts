import type { FederatedCluster } from '~/domain/federation/model/membership'
import { useCopy } from '~/shared/hooks/useCopy'
import { useMessages } from '~/shared/i18n/useMessages'
import { toast } from '~/shared/ui/toast/toast'
import { messages } from './messages'

/** Copies a cluster's id; where the browser refuses, the message shows the id to be copied by hand. */
export function useCopyClusterId(): (cluster: FederatedCluster) => Promise<void> {
  const t = useMessages(messages)
  const { copy } = useCopy()
  return async ({ id, name }) => {
    const isCopied = await copy(id)
    if (isCopied) toast.success({ title: t('idCopied', { name }), detail: id })
    else toast.error({ title: t('idNotCopied', { name }), detail: id })
  }
}
