import { useMemo, type ReactNode } from 'react'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import type { TableState } from '~/shared/ui/table/tableState'
import type { Column, DataTableProps, Facet } from '~/shared/ui/table/types'
import { CheckResultLabel } from './CheckResultLabel'
import { scanMessages, type ScanWords } from './messages'
import { CHECK_RESULTS, type Check } from './model/check'

interface Props extends Pick<
  DataTableProps<Check>,
  'id' | 'csvName' | 'rowHref' | 'selectedRowId' | 'prefixUrl' | 'errorWords' | 'onRefresh' | 'footer'
> {
  /** `tableState(useQuery(complianceQuery(…)), (report) => report.items)`, or the checks of an image's report. */
  readonly state: TableState<Check>
  /** Instead of "No benchmark was run here". */
  readonly empty?: ReactNode
}

/** The checks of a benchmark, failed ones first; rows lead to `CheckDetails`. */
export function CheckTable(props: Props) {
  const t = useMessages(scanMessages)
  const columns = useMemo(() => checkColumns(t), [t])
  const facets = useMemo(() => checkFacets(t), [t])
  return (
    <DataTable
      {...props}
      label={t('checks')}
      columns={columns}
      facets={facets}
      getRowId={(check) => check.id}
      defaultSort={{ id: 'result' }}
      filterPlaceholder={t('filterChecks')}
      empty={props.empty ?? <EmptyState title={t('noChecks')} text={t('noChecksText')} />}
    />
  )
}

function checkFacets(t: Translate<ScanWords>): readonly Facet<Check>[] {
  return [
    {
      id: 'result',
      label: t('result'),
      options: CHECK_RESULTS.map((value) => ({ value, label: t(`checkResult.${value}`) })),
      valueOf: ({ result }) => result,
    },
    {
      id: 'scored',
      label: t('scored'),
      kind: 'menu',
      options: (['yes', 'no'] as const).map((value) => ({ value, label: t(value) })),
      valueOf: ({ scored }) => (scored ? 'yes' : 'no'),
    },
  ]
}

function checkColumns(t: Translate<ScanWords>): readonly Column<Check>[] {
  const texts = (id: string, header: string, textOf: (check: Check) => string, width: number) => ({
    id,
    header,
    cell: textOf,
    sortValue: textOf,
    text: textOf,
    width,
  })
  return [
    {
      ...texts('number', t('checkNumber'), (check) => check.test_number, 96),
      hideable: false,
      phone: 'title',
    },
    {
      id: 'result',
      header: t('result'),
      cell: (check) => <CheckResultLabel check={check} />,
      sortValue: (check) => CHECK_RESULTS.indexOf(check.result),
      text: (check) => check.level,
      width: 108,
      phone: 'status',
    },
    {
      ...texts('description', t('description'), (check) => check.description, 240),
      cell: (check) => <bdi title={check.description}>{check.description}</bdi>,
      grow: true,
      phone: 'meta',
    },
    texts('profile', t('profile'), (check) => check.profile, 84),
    { ...texts('category', t('category'), (check) => check.category, 108), hidden: true },
    { ...texts('scored', t('scored'), (check) => t(check.scored ? 'yes' : 'no'), 76), hidden: true },
    {
      ...texts('regulations', t('regulations'), (check) => check.regulations.join(', '), 140),
      hidden: true,
    },
    { ...texts('findings', t('findings'), (check) => check.message.join('\n'), 200), hidden: true },
    { ...texts('remediation', t('remediation'), (check) => check.remediation, 240), hidden: true },
  ]
}
