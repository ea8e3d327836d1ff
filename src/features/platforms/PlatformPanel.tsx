import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { platformsQuery } from '~/domain/scan/api/queries'
import type { PlatformWire } from '~/domain/scan/api/schema'
import { hasResult } from '~/domain/scan/model/scanState'
import { LastScan } from '~/domain/scan/LastScan'
import { ScanButton } from '~/domain/scan/ScanButton'
import { SeverityCounts } from '~/domain/scan/SeverityCounts'
import { VulnerabilityReport } from '~/domain/scan/VulnerabilityReport'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Facts } from '~/shared/ui/Facts'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { messages } from './messages'
import { platformIdOf } from './model/platform'
import { usePlatformRoute } from './usePlatformRoute'

/** The orchestrator: version, last scan, and what is known against it. */
export function PlatformPanel() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const list = useQuery(platformsQuery(client))
  const { platformId = '', closePanel } = usePlatformRoute()
  const platform = list.data?.rows.find((row) => platformIdOf(row) === platformId)
  return (
    <SidePanel
      title={<bdi>{platformId}</bdi>}
      label={t('platformLabel', { name: platformId })}
      subtitle={<RichMessage text={t('platformOn')} parts={{ cluster: <bdi>{cluster}</bdi> }} />}
      actions={
        platform && (
          <ScanButton
            target={{ kind: 'platform' }}
            name={platformId}
            label={t('scanPlatform')}
            brief={platform}
          />
        )
      }
      onClose={closePanel}
    >
      {platform ? (
        <PlatformDetails platform={platform} />
      ) : list.isPending ? (
        <LoadingState label={t('details')} />
      ) : list.data ? (
        <EmptyState title={t('gone')} text={t('goneText', { cluster })} />
      ) : (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} clusterName={cluster} />
      )}
    </SidePanel>
  )
}

function PlatformDetails({ platform }: { readonly platform: PlatformWire }) {
  const t = useMessages(messages)
  const { name: cluster } = useClusterScope()
  const { cve, cveHref, closeFinding } = usePlatformRoute()
  return (
    <Stack sx={{ gap: 2 }}>
      {hasResult(platform) && <SeverityCounts counts={platform} />}
      <Facts
        items={[
          { label: t('kubernetes'), value: platform.kube_version },
          ...(platform.openshift_version === ''
            ? []
            : [{ label: t('openshift'), value: platform.openshift_version }]),
          { label: t('scan'), value: <LastScan brief={platform} /> },
        ]}
      />
      <VulnerabilityReport
        id="platform-cves"
        target={{ kind: 'platform' }}
        brief={platform}
        csvName={`vulnerabilities-${platformIdOf(platform)}-${cluster}`}
        openId={cve}
        hrefOf={cveHref}
        onBack={closeFinding}
      />
    </Stack>
  )
}
