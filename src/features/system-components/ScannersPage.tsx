import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import type { Language } from '~/shared/i18n/i18n'
import { useLanguage, useMessages, type Translate } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { parseTime } from '~/shared/lib/time'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Column } from '~/shared/ui/table/types'
import { scannersQuery } from './api/queries'
import type { ScannerWire } from './api/schema'
import { ComponentsFrame } from './ComponentsFrame'
import { DatabaseAge } from './DatabaseAge'
import { messages } from './messages'
import { scannerName } from './model/scannerName'
import { useComponentRows } from './useComponentRows'

export function ScannersPage() {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, name } = useClusterScope()
  const list = useQuery(scannersQuery(client))
  const columns = useMemo(() => scannerColumns(t, language), [t, language])
  const { selectedRowId, rowHref } = useComponentRows('scanners')
  return (
    <ComponentsFrame kind="scanners">
      <DataTable
        id="scanners"
        label={t('scanners')}
        state={tableState(list)}
        columns={columns}
        getRowId={(scanner) => scanner.id}
        rowHref={rowHref}
        selectedRowId={selectedRowId}
        defaultSort={{ id: 'server' }}
        filterPlaceholder={t('filterScanners')}
        empty={<EmptyState title={t('noScanners')} text={t('noScannersText')} />}
        csvName={`scanners-${name}`}
        onRefresh={() => void list.refetch()}
      />
    </ComponentsFrame>
  )
}

function scannerColumns(
  t: Translate<(typeof messages)['en']>,
  language: Language,
): readonly Column<ScannerWire>[] {
  const counter = (
    id: string,
    header: string,
    valueOf: (scanner: ScannerWire) => number,
  ): Column<ScannerWire> => ({
    id,
    header,
    cell: (scanner) => formatNumber(valueOf(scanner), language),
    sortValue: valueOf,
    text: (scanner) => String(valueOf(scanner)),
    width: 108,
    align: 'end',
  })
  return [
    {
      id: 'server',
      header: t('server'),
      cell: scannerName,
      sortValue: scannerName,
      text: scannerName,
      width: 200,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'database',
      header: t('database'),
      cell: (scanner) => scanner.cvedb_version,
      sortValue: (scanner) => scanner.cvedb_version,
      text: (scanner) => scanner.cvedb_version,
      width: 130,
      phone: 'end',
    },
    {
      id: 'age',
      header: t('databaseAge'),
      cell: (scanner) => <DatabaseAge madeAt={scanner.cvedb_create_time} />,
      sortValue: (scanner) => -(parseTime(scanner.cvedb_create_time)?.getTime() ?? 0),
      text: (scanner) => scanner.cvedb_create_time,
      width: 190,
      phone: 'status',
    },
    counter('containers', t('containers'), (scanner) => scanner.scanned_containers),
    counter('nodes', t('nodes'), (scanner) => scanner.scanned_hosts),
    counter('images', t('images'), (scanner) => scanner.scanned_images),
  ]
}
