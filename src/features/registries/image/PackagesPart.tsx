import { useMemo } from 'react'
import type { ModuleWire } from '~/domain/scan/api/schema'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages, type Translate } from '~/shared/i18n/useMessages'
import type { Language } from '~/shared/i18n/i18n'
import { formatNumber } from '~/shared/lib/number'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Column } from '~/shared/ui/table/types'
import { imageMessages } from './messages'
import type { ReportProps } from './reportState'

interface Props extends ReportProps {
  readonly name: string
}

/** Packages of operating system and application, with how much is known against each. */
export function PackagesPart({ report, name }: Props) {
  const t = useMessages(imageMessages)
  const language = useLanguage()
  const { name: cluster } = useClusterScope()
  const columns = useMemo(() => packageColumns(t, language), [t, language])
  const facets = useMemo(
    () => [
      {
        id: 'findings',
        label: t('withFindings'),
        options: [{ value: 'yes', label: t('withFindings') }],
        valueOf: ({ cves }: ModuleWire) => (cves.length > 0 ? 'yes' : ''),
      },
    ],
    [t],
  )
  return (
    <DataTable
      id="image-packages"
      label={t('tab.packages')}
      state={tableState(report, ({ modules }) => modules)}
      columns={columns}
      facets={facets}
      getRowId={(row) => `${row.name} ${row.version} ${row.file}`}
      defaultSort={{ id: 'findings', desc: true }}
      filterPlaceholder={t('filterPackages')}
      empty={<EmptyState title={t('noPackages')} text={t('noPackagesText')} />}
      csvName={`packages-${name}-${cluster}`}
    />
  )
}

function packageColumns(
  t: Translate<(typeof imageMessages)['en']>,
  language: Language,
): readonly Column<ModuleWire>[] {
  const text = (
    id: 'name' | 'version' | 'source' | 'file',
    header: string,
    width: number,
  ): Column<ModuleWire> => ({
    id,
    header,
    cell: (row) => <bdi title={row[id]}>{row[id] === '' ? '–' : row[id]}</bdi>,
    sortValue: (row) => row[id],
    text: (row) => row[id],
    width,
  })
  return [
    { ...text('name', t('package'), 200), grow: true, hideable: false, phone: 'title' },
    { ...text('version', t('version'), 180), phone: 'meta' },
    text('source', t('source'), 140),
    text('file', t('file'), 220),
    {
      id: 'findings',
      header: t('tab.vulnerabilities'),
      cell: ({ cves }) => formatNumber(cves.length, language),
      sortValue: ({ cves }) => cves.length,
      text: ({ cves }) => cves.map(({ name }) => name).join(' '),
      width: 116,
      align: 'end',
      phone: 'end',
    },
  ]
}
