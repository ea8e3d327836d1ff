import PrintIcon from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { FEDERATED_PREFIX } from '~/domain/registry/names'
import { scanReportQuery } from '~/domain/scan/api/queries'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { lazyPart } from '~/shared/ui/lazyPart'
import Skeleton from '@mui/material/Skeleton'
import { imageTagsQuery, layersQuery } from '../api/queries'
import { imageName } from '~/domain/registry/model/imageName'
import { messages } from '../messages'
import { IMAGE_TABS, registriesPath, registryPath, type ImageTab } from '../paths'
import { titleOf } from '../titleOf'
import { ImageHead } from './ImageHead'
import { ImageSummary } from './ImageSummary'
import { ImageTabs } from './ImageTabs'
import { imageMessages } from './messages'

/** As high as a few rows of the tab that is on its way. */
const WAITING = <Skeleton variant="rectangular" height={240} />

const VulnerabilitiesPart = lazyPart(
  async () => (await import('./VulnerabilitiesPart')).VulnerabilitiesPart,
  WAITING,
)
const FindingPanel = lazyPart(async () => (await import('./FindingPanel')).FindingPanel)

const CompliancePart = lazyPart(async () => (await import('./CompliancePart')).CompliancePart, WAITING)
const DetailsPart = lazyPart(async () => (await import('./DetailsPart')).DetailsPart, WAITING)
const LayersPart = lazyPart(async () => (await import('./LayersPart')).LayersPart, WAITING)
const PackagesPart = lazyPart(async () => (await import('./PackagesPart')).PackagesPart, WAITING)
const SecretsPart = lazyPart(async () => (await import('./SecretsPart')).SecretsPart, WAITING)
const SignaturesPart = lazyPart(async () => (await import('./SignaturesPart')).SignaturesPart, WAITING)

/** One image of a registry, with an address of its own. */
export function ImagePage() {
  const t = useMessages(imageMessages)
  const r = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const { registry = '', imageId = '', tab: tabText, itemId } = useParams()
  const tab = IMAGE_TABS.find((each) => each === tabText) ?? 'vulnerabilities'
  const report = useQuery(scanReportQuery(client, { kind: 'image', registry, imageId }))
  const tags = useQuery(imageTagsQuery(client, registry, imageId))
  const layers = useQuery(layersQuery(client, registry, imageId))
  const image = tags.data?.[0]
  const title = image ? imageName(image) : imageId.slice(0, 12)
  const crumbs = [
    { label: r('assets') },
    { label: r('title'), to: registriesPath(client.clusterId) },
    { label: titleOf(r, registry), to: registryPath(client.clusterId, registry) },
  ]
  if (report.error && !report.data) {
    return (
      <Page title={title} crumbs={crumbs}>
        <ErrorState
          error={report.error}
          onRetry={() => void report.refetch()}
          subject={r('image')}
          clusterName={cluster}
          backTo={{ label: titleOf(r, registry), to: registryPath(client.clusterId, registry) }}
        />
      </Page>
    )
  }
  const parts: Readonly<Record<ImageTab, React.ReactNode>> = {
    vulnerabilities: <VulnerabilitiesPart report={report} layers={layers} name={title} />,
    compliance: <CompliancePart report={report} name={title} />,
    packages: <PackagesPart report={report} name={title} />,
    secrets: <SecretsPart report={report} />,
    signatures: <SignaturesPart report={report} />,
    layers: <LayersPart layers={layers} />,
    details: <DetailsPart report={report} tags={tags.data ?? []} />,
  }
  return (
    <SplitView
      panel={
        itemId === undefined ? null : <FindingPanel tab={tab} itemId={itemId} report={report} name={title} />
      }
      main={
        <Page
          title={title}
          crumbs={crumbs}
          purpose={
            <ImageHead
              image={image}
              isFederated={registry.startsWith(FEDERATED_PREFIX)}
              report={report.data}
            />
          }
          actions={
            <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
              {t('print')}
            </Button>
          }
        >
          <ImageSummary image={image} imageId={imageId} report={report.data} />
          <ImageTabs current={tab} report={report.data} layers={layers.data?.rows.length} />
          {parts[tab]}
        </Page>
      }
    />
  )
}
