import { useMessages } from '~/shared/i18n/useMessages'
import { ALL_REGISTRIES } from '~/domain/registry/names'
import { useMayQueryImages } from '~/domain/registry/useMayQueryImages'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { Page } from '~/shared/ui/Page'
import { ImagePages } from './ImagePages'
import { messages } from './messages'
import { registriesPath } from './paths'
import { RegistryImages } from './RegistryImages'

/** Every scanned image of every registry: page by page, or as one list for those who may not open a query session. */
export function AllImagesPage() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const mayQuery = useMayQueryImages()
  return (
    <Page
      title={t('allImages')}
      crumbs={[{ label: t('assets') }, { label: t('title'), to: registriesPath(client.clusterId) }]}
      purpose={t('allImagesPurpose', { cluster })}
    >
      {mayQuery ? <ImagePages /> : <RegistryImages name={ALL_REGISTRIES} isScanning={false} />}
    </Page>
  )
}
