import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { registryImagesQuery } from '~/domain/registry/api/queries'
import { scanMessages } from '~/domain/scan/messages'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import { imageName } from '~/domain/registry/model/imageName'
import { imageColumns } from './imageColumns'
import { imageFacets } from './imageFacets'
import { messages } from './messages'
import { imagePath, registriesPath } from './paths'

const SCANNING_MS = 5_000
const QUIET_MS = 60_000

interface Props {
  /** A registry, or one of the sets of `domain/registry/names.ts`. */
  readonly name: string
  readonly isScanning: boolean
}

/** The images of a registry, worst first: all of them at once, as the API gives them. */
export function RegistryImages({ name, isScanning }: Props) {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const { client, name: cluster } = useClusterScope()
  const images = useQuery({
    ...registryImagesQuery(client, name),
    // Progress shows in the list of registries; images follow it.
    refetchInterval: isScanning ? SCANNING_MS : QUIET_MS,
  })
  const columns = useMemo(() => imageColumns(t, s, language), [t, s, language])
  const facets = useMemo(() => imageFacets(t, s, images.data?.rows ?? []), [t, s, images.data])
  return (
    <DataTable
      id="registry-images"
      label={t('images')}
      state={tableState(images)}
      columns={columns}
      facets={facets}
      // The same image can have several tags.
      getRowId={(image) => `${image.image_id} ${imageName(image)}`}
      rowHref={(image) =>
        image.scanned_timestamp === 0 ? undefined : imagePath(client.clusterId, name, image.image_id)
      }
      rowDisabledReason={() => t('notScannedYet')}
      defaultSort={{ id: 'risk', desc: true }}
      filterPlaceholder={t('filterImages')}
      empty={<EmptyState title={t('noImages')} text={t('noImagesText')} />}
      csvName={`images-${name}-${cluster}`}
      onRefresh={() => void images.refetch()}
      errorWords={{
        subject: t('images'),
        clusterName: cluster,
        backTo: { label: t('title'), to: registriesPath(client.clusterId) },
      }}
    />
  )
}
