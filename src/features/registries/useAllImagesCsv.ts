import { ALL_ROWS, readImages, type ImageQuestion } from '~/domain/registry/api/queries'
import type { ImageAssetWire } from '~/domain/registry/api/schema'
import { ALL_REGISTRIES } from '~/domain/registry/names'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { saveTableCsv } from '~/shared/ui/table/saveTableCsv'
import { startTask } from '~/shared/ui/tasks/tasks'
import type { Column } from '~/shared/ui/table/types'
import { messages } from './messages'
import { registryPath } from './paths'

/** Saves every image a question is about, not only those of its page, through a session of its own. */
export function useAllImagesCsv(
  question: ImageQuestion,
  columns: readonly Column<ImageAssetWire>[],
): () => void {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, name: cluster } = useClusterScope()
  return () => {
    startTask({
      title: t('saveAllTask'),
      cluster,
      key: `csv ${client.clusterId} ${ALL_REGISTRIES}`,
      to: registryPath(client.clusterId, ALL_REGISTRIES),
      attempt: 'read',
      canRetry: true,
      run: async ({ signal }) => {
        const session = { id: '', token: '', total: 0 }
        const everything = { ...question, start: 0, rows: ALL_ROWS }
        const { images } = await readImages(client, session, everything, signal)
        saveTableCsv(`all-images-${cluster}`, columns, images.rows)
        return t('savedAll', {
          count: images.rows.length,
          number: formatNumber(images.rows.length, language),
        })
      },
    })
  }
}
