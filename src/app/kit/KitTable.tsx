import { confirm } from '~/shared/ui/dialog/confirm'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import type { Column, Facet } from '~/shared/ui/table/types'
import { KitSection } from './KitSection'

interface Sample {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly kind: 'even' | 'odd'
}

const ROWS: readonly Sample[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  name: `${index % 97 === 0 ? 'a-rather-long-name-that-does-not-fit-into-its-column-' : 'workload-'}${index}`,
  size: (index * 7919) % 10_000,
  kind: index % 2 === 0 ? 'even' : 'odd',
}))

const COLUMNS: readonly Column<Sample>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ name }) => <bdi>{name}</bdi>,
    text: ({ name }) => name,
    sortValue: ({ name }) => name,
    width: 260,
    grow: true,
    phone: 'title',
  },
  {
    id: 'size',
    header: 'Size',
    cell: ({ size }) => size,
    text: ({ size }) => String(size),
    sortValue: ({ size }) => size,
    width: 96,
    align: 'end',
    phone: 'end',
  },
]

const FACETS: readonly Facet<Sample>[] = [
  {
    id: 'kind',
    label: 'Kind',
    valueOf: ({ kind }) => kind,
    options: [
      { value: 'even', label: 'Even' },
      { value: 'odd', label: 'Odd' },
    ],
  },
]

/** The table with 10,000 rows, facets, a row menu and a selection. */
export function KitTable() {
  return (
    <KitSection title="Table" sampleWidth={2000}>
      <DataTable
        id="kit"
        label="Samples"
        state={{ status: 'ready', rows: ROWS, total: ROWS.length }}
        columns={COLUMNS}
        getRowId={({ id }) => id}
        facets={FACETS}
        defaultSort={{ id: 'name' }}
        filterPlaceholder="Filter samples"
        empty={<EmptyState />}
        csvName="samples"
        rowActions={[
          {
            id: 'remove',
            label: 'Remove…',
            danger: true,
            onSelect: ({ name }) =>
              void confirm({ title: `Remove ${name}`, confirmLabel: 'Remove', danger: true }),
          },
        ]}
        bulkActions={[
          {
            id: 'remove',
            label: (applicable, selected) => `Remove ${applicable} of ${selected}`,
            appliesTo: ({ kind }) => kind === 'even',
            onSelect: (rows) => void confirm({ title: `Remove ${rows.length}`, confirmLabel: 'Remove' }),
          },
        ]}
      />
    </KitSection>
  )
}
