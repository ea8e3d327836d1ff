import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useOutlet } from 'react-router'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import type { Language } from '~/shared/i18n/i18n'
import { useLanguage, useMessages, type Translate } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import { nameColumn, numberColumn } from '~/shared/ui/table/columns'
import type { Column } from '~/shared/ui/table/types'
import { namespacesQuery } from './api/queries'
import type { NamespaceWire } from './api/schema'
import { messages, type NamespaceWords } from './messages'
import { useNamespaceRoute } from './useNamespaceRoute'

export function NamespacesPage() {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, name } = useClusterScope()
  const list = useQuery(namespacesQuery(client))
  const columns = useMemo(() => namespaceColumns(t, language), [t, language])
  const { namespace, namespaceHref } = useNamespaceRoute()
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
            id="namespaces"
            label={t('title')}
            state={tableState(list)}
            columns={columns}
            getRowId={(row) => row.name}
            rowHref={namespaceHref}
            selectedRowId={namespace}
            defaultSort={{ id: 'name' }}
            filterPlaceholder={t('filterNamespaces')}
            empty={<EmptyState title={t('noNamespaces')} text={t('noNamespacesText')} />}
            csvName={`namespaces-${name}`}
            onRefresh={() => void list.refetch()}
          />
        </Page>
      }
    />
  )
}

function namespaceColumns(
  t: Translate<NamespaceWords>,
  language: Language,
): readonly Column<NamespaceWire>[] {
  const count = (id: string, header: string, valueOf: (row: NamespaceWire) => number) =>
    numberColumn(id, header, language, valueOf, { width: 100 })
  return [
    nameColumn(t('name'), ({ name }) => name, 180),
    { ...count('workloads', t('workloads'), (row) => row.workloads), phone: 'end' },
    count('running', t('running'), (row) => row.running_workloads),
    count('pods', t('pods'), (row) => row.running_pods),
    count('services', t('services'), (row) => row.services),
    {
      id: 'boundary',
      header: t('boundary'),
      cell: ({ nbe }) => (nbe ? t('enforced') : ''),
      sortValue: ({ nbe }) => nbe,
      text: ({ nbe }) => (nbe ? t('enforced') : ''),
      width: 100,
      phone: 'status',
    },
    {
      id: 'templates',
      header: t('templates'),
      cell: ({ tags }) => tags.join(', '),
      sortValue: ({ tags }) => tags.join(', ') || null,
      text: ({ tags }) => tags.join(', '),
      width: 170,
      phone: 'meta',
    },
  ]
}
