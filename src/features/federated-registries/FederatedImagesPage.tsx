import { useMemo } from 'react'
import { useLocation, useParams } from 'react-router'
import { scanMessages } from '~/domain/scan/messages'
import { useMessages } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import type { TableState } from '~/shared/ui/table/tableState'
import { FederatedRegistriesFrame } from './FederatedRegistriesFrame'
import { messages } from './messages'
import type { SameImage } from './model/sameImages'
import { sharePath } from './paths'
import { sameImageColumns, sameImageFacets } from './sameImageColumns'
import { useSameImages } from './useSameImages'

/** Images that several clusters know: one base image to rebuild, or two results that do not agree. */
export function FederatedImagesPage() {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const { imageId } = useParams()
  const { search } = useLocation()
  const { membership, error, retry, clusters, found, refresh } = useSameImages()
  const { images, answered, missing, isWaiting } = found
  const columns = useMemo(() => sameImageColumns(t, s, clusters.length), [t, s, clusters.length])
  const facets = useMemo(() => sameImageFacets(t), [t])
  const isPrimary = membership?.role === 'primary'
  const state: TableState<SameImage> =
    membership === undefined
      ? error
        ? { status: 'error', error, retry }
        : { status: 'loading' }
      : isWaiting && images.length === 0
        ? { status: 'loading' }
        : { status: 'ready', rows: images, total: images.length }
  return (
    <FederatedRegistriesFrame tab="images">
      <DataTable
        id="same-images"
        label={t('tab.images')}
        state={state}
        columns={columns}
        facets={facets}
        getRowId={(image) => image.imageId}
        rowHref={(image) => `${sharePath('images')}/${encodeURIComponent(image.imageId)}${search}`}
        selectedRowId={imageId}
        defaultSort={{ id: 'clusters', desc: true }}
        filterPlaceholder={t('filterImages')}
        empty={
          <EmptyState
            title={t(isPrimary ? 'noSameImages' : 'notPrimary')}
            text={t(isPrimary ? 'noSameImagesText' : 'notPrimaryText')}
          />
        }
        footer={
          missing.length > 0
            ? t('answeredWithout', {
                answered,
                total: clusters.length,
                names: missing.map(({ name }) => name).join(', '),
              })
            : t('answered', { answered, total: clusters.length })
        }
        csvName="images-in-several-clusters"
        onRefresh={refresh}
      />
    </FederatedRegistriesFrame>
  )
}
