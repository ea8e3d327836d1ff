import type { ReactNode } from 'react'
import type { ErrorStateProps } from '~/shared/ui/states/ErrorState'
import type { TableState } from './tableState'

/** One column of a DataTable. Columns live at module scope or in a memo: a new array re-renders every row. */
export interface Column<Row> {
  readonly id: string
  /** Header text, already translated; also the name in the Columns menu and in the CSV. */
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Makes the column sortable. `null` sorts last in both directions. Strings compare naturally (node-2 before node-10). */
  readonly sortValue?: (row: Row) => string | number | boolean | null
  /** Plain text of the cell: what the filter box searches and what the CSV holds. Without it the column is in neither. */
  readonly text?: (row: Row) => string
  /** Width in px. A column with `grow` takes at least this. */
  readonly width: number
  /** `end` for numbers; a card tells them with their header. */
  readonly align?: 'start' | 'end'
  /** Hidden until the user shows it in the Columns menu. */
  readonly hidden?: boolean
  /** Takes what is left of the width. When no column grows, the first visible one does. */
  readonly grow?: boolean
  /** `false`: cannot be hidden. Together with `hidden` the column exists for the phone card only. */
  readonly hideable?: false
  /** Role in the card of three lines below 600 px; `none` when left out. Independent of the Columns menu. */
  readonly phone?: 'title' | 'status' | 'meta' | 'end' | 'none'
}

/** A filter over a fixed set of values, shown as chips or as a menu. Several values of one facet are alternatives. */
export interface Facet<Row> {
  /** Name of the URL parameter: `?state=disconnected&state=pending`. */
  readonly id: string
  readonly label: string
  readonly options: readonly FacetOption[]
  /** Several when a row has several (labels): it then matches any of them. */
  readonly valueOf: (row: Row) => string | readonly string[]
  /** `chips` (default): one toggle per option; an option no row has is left out. `menu`: one button that opens a list. */
  readonly kind?: 'chips' | 'menu'
}

export interface FacetOption {
  readonly value: string
  readonly label: string
  readonly icon?: ReactNode
}

/** One item of the row menu (⋮). */
export interface RowAction<Row> {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** Stands last, after a line, in the error colour. */
  readonly danger?: boolean
  /** A reason keeps the item, disabled, with the reason under its label. */
  readonly disabledReason?: (row: Row) => string | undefined
  readonly onSelect: (row: Row) => void
  readonly hidden?: (row: Row) => boolean
}

/** One button of the bar that replaces the facets while rows are selected. */
export interface BulkAction<Row> {
  readonly id: string
  /** "Sync 2 of 3": how many of the selected rows the action applies to. */
  readonly label: (applicable: number, selected: number) => string
  readonly icon?: ReactNode
  readonly danger?: boolean
  readonly appliesTo: (row: Row) => boolean
  /** Called with the selected rows the action applies to, in table order; never with rows a filter hides. */
  readonly onSelect: (rows: readonly Row[]) => void
}

export interface SortRule {
  /** Column id. */
  readonly id: string
  readonly desc: boolean
}

export interface DataTableProps<Row> {
  /** Key of the remembered column settings; prefix of the URL parameters with `prefixUrl`. */
  readonly id: string
  /** Accessible name of the table. */
  readonly label: string
  readonly state: TableState<Row>
  readonly columns: readonly Column<Row>[]
  readonly getRowId: (row: Row) => string
  readonly facets?: readonly Facet<Row>[] | undefined
  readonly rowActions?: readonly RowAction<Row>[] | undefined
  /** Rows can be selected only when there is a bulk action. */
  readonly bulkActions?: readonly BulkAction<Row>[] | undefined
  /** Where a row leads: whole-row click, Enter, and a real link in the name cell. */
  readonly rowHref?: ((row: Row) => string | undefined) | undefined
  /** Why a row cannot be opened (told when `rowHref` gives nothing). */
  readonly rowDisabledReason?: ((row: Row) => string | undefined) | undefined
  /** The row whose panel is open. */
  readonly selectedRowId?: string | undefined
  readonly defaultSort: { readonly id: string; readonly desc?: boolean }
  readonly filterPlaceholder: string
  /** Shown in place of rows when there are none at all: what the thing is for and the first action. */
  readonly empty: ReactNode
  /** File name without extension; gives the CSV button. */
  readonly csvName?: string | undefined
  /** Extra controls between the facets and the count. */
  readonly toolbar?: ReactNode
  /** A line below the last row, inside the frame ("The first 2,000 of 48,211 events."). */
  readonly footer?: ReactNode
  readonly density?: 'normal' | 'compact' | undefined
  readonly onRefresh?: (() => void) | undefined
  /** What the error state says beyond the error: the thing that could not be read, the cluster, where to go instead. */
  readonly errorWords?: Pick<ErrorStateProps, 'title' | 'subject' | 'clusterName' | 'backTo'> | undefined
  /** Set on the second table of a page: its URL parameters become `<id>.q`, `<id>.sort` … */
  readonly prefixUrl?: boolean | undefined
}
