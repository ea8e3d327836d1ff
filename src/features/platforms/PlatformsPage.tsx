import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useOutlet } from 'react-router'
import { platformsQuery } from '~/domain/scan/api/queries'
import type { PlatformWire } from '~/domain/scan/api/schema'
import { scanMessages, type ScanWords } from '~/domain/scan/messages'
import { scanColumns } from '~/domain/scan/scanColumns'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Column } from '~/shared/ui/table/types'
import { messages, type PlatformWords } from './messages'
import { platformIdOf, versionOf } from './model/platform'
import { usePlatformRoute } from './usePlatformRoute'

export function PlatformsPage() {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const { client, name } = useClusterScope()
  const list = useQuery(platformsQuery(client))
  const columns = useMemo(() => platformColumns(t, s), [t, s])
  const { platformId, platformHref } = usePlatformRoute()
  const panel = useOutlet()
  return (
    <SplitView
      panel={panel}
      main={
        <Page
          title={t('title')}
          crumbs={[{ label: t('assets') }]}
          purpose={<RichMessage text={t('purpose')} parts={{ cluster: <bdi>{name}</bdi> }} />}
        >
          <DataTable
            id="platforms"
            label={t('title')}
            state={tableState(list)}
            columns={columns}
            getRowId={platformIdOf}
            rowHref={platformHref}
            selectedRowId={platformId}
            defaultSort={{ id: 'name' }}
            filterPlaceholder={t('filterPlatforms')}
            empty={<EmptyState title={t('noPlatforms')} text={t('noPlatformsText')} />}
            csvName={`platforms-${name}`}
            onRefresh={() => void list.refetch()}
          />
        </Page>
      }
    />
  )
}

function platformColumns(
  t: Translate<PlatformWords>,
  s: Translate<ScanWords>,
): readonly Column<PlatformWire>[] {
  const nameOf = ({ platform }: PlatformWire) => (platform === '' ? t('unnamed') : platform)
  return [
    {
      id: 'name',
      header: t('name'),
      cell: (row) => <bdi>{nameOf(row)}</bdi>,
      sortValue: nameOf,
      text: nameOf,
      width: 160,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'version',
      header: t('version'),
      cell: versionOf,
      sortValue: versionOf,
      text: versionOf,
      width: 110,
      phone: 'status',
    },
    ...scanColumns(s, (row: PlatformWire) => row),
  ]
}
