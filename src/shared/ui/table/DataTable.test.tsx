// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '~/shared/api/ApiError'
import { DataTable } from './DataTable'
import type { TableState } from './tableState'
import type { DataTableProps } from './types'

interface Cluster {
  readonly id: string
  readonly name: string
  readonly state: 'synced' | 'gone' | 'pending'
  readonly pods: number | null
}

const cluster = (id: string, name: string, state: Cluster['state'], pods: number | null): Cluster => ({
  id,
  name,
  state,
  pods,
})
const four = [
  cluster('1', 'edge-2', 'synced', 58),
  cluster('2', 'edge-10', 'gone', 251),
  cluster('3', 'gke-one', 'synced', 486),
  cluster('4', 'aks', 'pending', null),
]

const ready = (rows: readonly Cluster[], more = {}): TableState<Cluster> => ({
  status: 'ready',
  rows,
  total: rows.length,
  ...more,
})

const props: DataTableProps<Cluster> = {
  id: 'clusters',
  label: 'Clusters',
  state: ready(four),
  columns: [
    {
      id: 'name',
      header: 'Name',
      width: 200,
      hideable: false,
      phone: 'title',
      cell: (row) => row.name,
      text: (row) => row.name,
      sortValue: (row) => row.name,
    },
    {
      id: 'state',
      header: 'State',
      width: 200,
      phone: 'status',
      cell: (row) => <em>{row.state}</em>,
      text: (row) => row.state,
      sortValue: (row) => row.state,
    },
    {
      id: 'pods',
      header: 'Pods',
      width: 80,
      align: 'end',
      phone: 'end',
      cell: (row) => row.pods ?? '–',
      text: (row) => String(row.pods ?? ''),
      sortValue: (row) => row.pods,
    },
    { id: 'id', header: 'Id', width: 80, hidden: true, cell: (row) => row.id, text: (row) => `id-${row.id}` },
  ],
  getRowId: (row) => row.id,
  facets: [
    {
      id: 'state',
      label: 'State',
      valueOf: (row) => row.state,
      options: [
        { value: 'synced', label: 'Synced' },
        { value: 'gone', label: 'Gone' },
        { value: 'left', label: 'Left' },
      ],
    },
  ],
  defaultSort: { id: 'name' },
  filterPlaceholder: 'Filter clusters',
  empty: <p>No clusters yet</p>,
}

function renderTable(more: Partial<DataTableProps<Cluster>> = {}, address = '/') {
  const control: { update?: (next: Partial<DataTableProps<Cluster>>) => void } = {}
  function Page() {
    const [shown, setShown] = useState<DataTableProps<Cluster>>({ ...props, ...more })
    useEffect(() => {
      control.update = (next) => setShown((current) => ({ ...current, ...next }))
    }, [])
    return <DataTable {...shown} />
  }
  const router = createMemoryRouter(
    [
      { path: '/', element: <Page /> },
      { path: '/clusters/:id', element: <p>The page of a cluster</p> },
    ],
    { initialEntries: [address] },
  )
  const { unmount } = render(<RouterProvider router={router} />)
  return {
    unmount,
    user: userEvent.setup(),
    router,
    search: () => router.state.location.search,
    /** New props, as after a refetch. */
    update: (next: Partial<DataTableProps<Cluster>>) => act(() => control.update?.(next)),
  }
}

const grid = () => screen.getByRole('grid', { name: 'Clusters' })
const bodyRows = () => within(grid()).getAllByRole('row').slice(1)
const names = () => bodyRows().map((row) => within(row).getAllByRole('gridcell')[0]?.textContent)
const header = (name: RegExp) => within(grid()).getByRole('columnheader', { name })

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.unstubAllGlobals()
})

const bulkSync = (onSelect: (rows: readonly Cluster[]) => void = () => {}) => [
  {
    id: 'sync',
    label: (applicable: number, selected: number) => `Sync ${applicable} of ${selected}`,
    appliesTo: (row: Cluster) => row.state !== 'gone',
    onSelect,
  },
]
const box = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}` })

test('rows come sorted, numbers in names counted as people do', () => {
  renderTable()
  expect(names()).toEqual(['aks', 'edge-2', 'edge-10', 'gke-one'])
  expect(header(/Name/)).toHaveAttribute('aria-sort', 'ascending')
  expect(screen.getByText('4 of 4')).toBeInTheDocument()
})

test('a click on a header sorts, Shift adds a column, and the address keeps it', async () => {
  const { user, search } = renderTable()
  await user.click(screen.getByRole('button', { name: 'Pods' }))
  await waitFor(() => expect(names()).toEqual(['gke-one', 'edge-10', 'edge-2', 'aks']))
  expect(header(/Pods/)).toHaveAttribute('aria-sort', 'descending')
  expect(search()).toBe('?sort=-pods')
  await user.click(screen.getByRole('button', { name: 'State' }))
  await waitFor(() => expect(header(/State/)).toHaveAttribute('aria-sort', 'ascending'))
  await user.keyboard('{Shift>}')
  await user.click(screen.getByRole('button', { name: 'Pods' }))
  await user.keyboard('{/Shift}')
  await waitFor(() => expect(names()).toEqual(['edge-10', 'aks', 'gke-one', 'edge-2']))
  expect(search()).toBe('?sort=state%2C-pods')
})

test('quick clicks are all counted, though the router draws the first only later', async () => {
  const { search } = renderTable()
  for (const name of [/^Synced/, /^Gone/, 'Pods', 'Pods']) {
    fireEvent.click(screen.getByRole('button', { name }))
  }
  await waitFor(() => expect(search()).toBe('?state=synced&state=gone&sort=pods'))
})

test('rows without a value are last in both directions', async () => {
  const { user } = renderTable({}, '/?sort=pods')
  expect(names().at(-1)).toBe('aks')
  await user.click(screen.getByRole('button', { name: /Pods/ }))
  await waitFor(() => expect(header(/Pods/)).toHaveAttribute('aria-sort', 'descending'))
  expect(names().at(-1)).toBe('aks')
})

test('typing filters at once and the address follows, without an entry per letter', async () => {
  const { user, router, search } = renderTable()
  const entries: string[] = []
  router.subscribe((state) => entries.push(state.historyAction))
  await user.type(screen.getByRole('textbox', { name: 'Filter clusters' }), 'edge')
  expect(names()).toEqual(['edge-2', 'edge-10'])
  expect(screen.getByText('2 of 4')).toBeInTheDocument()
  await waitFor(() => expect(search()).toBe('?q=edge'))
  expect(entries).not.toContain('PUSH')
})

test('a filtered address shows the filtered table', () => {
  renderTable({}, '/?q=edge&state=gone&state=nonsense')
  expect(names()).toEqual(['edge-10'])
  expect(screen.getByRole('button', { name: /Gone/ })).toHaveAttribute('aria-pressed', 'true')
})

test('facets count under the other filters, and offer nothing that no row has', async () => {
  const { user, search } = renderTable({}, '/?q=edge')
  expect(screen.getByRole('button', { name: 'Synced 1' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Left/ })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Synced 1' }))
  await waitFor(() => expect(names()).toEqual(['edge-2']))
  expect(search()).toBe('?q=edge&state=synced')
})

test('hidden columns are searched as well', () => {
  renderTable({}, '/?q=id-3')
  expect(names()).toEqual(['gke-one'])
})

test('two tables of a page do not share their parameters', async () => {
  const { user, search } = renderTable({ prefixUrl: true }, '/?q=aks&clusters.q=edge')
  expect(names()).toEqual(['edge-2', 'edge-10'])
  await user.click(screen.getByRole('button', { name: /Gone/ }))
  await waitFor(() => expect(search()).toBe('?q=aks&clusters.q=edge&clusters.state=gone'))
})

test('the slash key leads to the filter box, but not out of another field', async () => {
  const { user } = renderTable({ toolbar: <input aria-label="Other" /> })
  await user.keyboard('/')
  expect(screen.getByRole('textbox', { name: 'Filter clusters' })).toHaveFocus()
  await user.click(screen.getByRole('textbox', { name: 'Other' }))
  await user.keyboard('a/b')
  expect(screen.getByRole('textbox', { name: 'Other' })).toHaveValue('a/b')
})

test('a row of text is found by nobody: the table says so and offers the way back', async () => {
  const { user, search } = renderTable({}, '/?q=zzz&state=synced')
  expect(screen.getByText('None of 4 match')).toBeInTheDocument()
  expect(screen.getByText('“zzz” and Synced.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(names()).toHaveLength(4))
  expect(search()).toBe('')
})

test('loading has the shape of the table', () => {
  renderTable({ state: { status: 'loading' } })
  expect(grid()).toHaveAttribute('aria-busy', 'true')
  expect(screen.getByText('Loading')).toBeInTheDocument()
  expect(header(/Name/)).toBeInTheDocument()
})

test("no rows at all is the page's own empty state", () => {
  renderTable({ state: ready([]) })
  expect(screen.getByText('No clusters yet')).toBeInTheDocument()
  expect(screen.getByText('0 of 0')).toBeInTheDocument()
})

test('an error says what failed and can be retried; a refusal says what is missing', async () => {
  const retry = vi.fn()
  const error = new ApiError({ kind: 'server', status: 500, message: 'Failed to read' })
  const { user, update } = renderTable({ state: { status: 'error', error, retry } })
  expect(screen.getByRole('alert')).toHaveTextContent('500')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledOnce()
  const refusal = new ApiError({ kind: 'forbidden', status: 403, message: 'Access denied' })
  update({ state: { status: 'error', error: refusal, retry }, errorWords: { subject: 'clusters' } })
  expect(screen.getByText('You may not see clusters')).toBeInTheDocument()
})

test('while polling fails the rows stay, with their age and what is missing', async () => {
  const retry = vi.fn()
  const { user } = renderTable({
    state: ready(four, { staleSince: new Date(2026, 2, 3, 14, 2), unreadable: 3, retry }),
  })
  expect(screen.getByText('3 rows could not be read and are left out.')).toBeInTheDocument()
  expect(screen.getByText(/^Stale since/)).toBeInTheDocument()
  expect(names()).toHaveLength(4)
  await user.click(screen.getByRole('button', { name: 'Try now' }))
  expect(retry).toHaveBeenCalledOnce()
})

test('a click anywhere in a row opens it, a click on a control does not', async () => {
  const onSelect = vi.fn()
  const { user, router } = renderTable({
    rowHref: (row) => (row.state === 'gone' ? undefined : `/clusters/${row.id}`),
    rowDisabledReason: (row) => (row.state === 'gone' ? 'It is unreachable' : undefined),
    rowActions: [{ id: 'copy', label: 'Copy id', onSelect }],
  })
  expect(screen.getByRole('link', { name: 'edge-2' })).toHaveAttribute('href', '/clusters/1')
  expect(screen.queryByRole('link', { name: 'edge-10' })).not.toBeInTheDocument()
  expect(screen.getByRole('gridcell', { name: 'edge-10' })).toHaveAttribute(
    'aria-description',
    'It is unreachable',
  )
  await user.click(screen.getByRole('button', { name: 'Actions for edge-2' }))
  expect(router.state.location.pathname).toBe('/')
  await user.click(screen.getByRole('menuitem', { name: 'Copy id' }))
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(four[0])
  await user.click(screen.getByText('486'))
  expect(await screen.findByText('The page of a cluster')).toBeInTheDocument()
  expect(router.state.location.pathname).toBe('/clusters/3')
})

test('the middle button opens the row in a new tab', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null)
  const { user, router } = renderTable({ rowHref: (row) => `/clusters/${row.id}` })
  await user.pointer({ keys: '[MouseMiddle]', target: screen.getByText('486') })
  expect(open).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\/clusters\/3$/), '_blank', 'noopener')
  expect(router.state.location.pathname).toBe('/')
})

test('the row menu keeps what is off, with the reason, and does not run it', async () => {
  const onSelect = vi.fn()
  const { user } = renderTable({
    rowActions: [
      { id: 'remove', label: 'Remove…', danger: true, onSelect },
      {
        id: 'open',
        label: 'Open',
        disabledReason: (row) => (row.state === 'gone' ? 'Cannot be reached' : undefined),
        onSelect,
      },
      { id: 'never', label: 'Never', hidden: () => true, onSelect },
    ],
  })
  await user.click(screen.getByRole('button', { name: 'Actions for edge-10' }))
  const menu = screen.getByRole('menu', { name: 'edge-10' })
  const items = within(menu).getAllByRole('menuitem')
  expect(items.map((item) => item.textContent)).toEqual(['OpenCannot be reached', 'Remove…'])
  expect(items[0]).toHaveAttribute('aria-disabled', 'true')
  await user.keyboard('{Enter}')
  expect(onSelect).not.toHaveBeenCalled()
})

test('with a selection the bulk bar takes the place of the facets', async () => {
  const onSelect = vi.fn()
  const { user } = renderTable({ bulkActions: bulkSync(onSelect) })
  await user.click(box('edge-10'))
  await user.click(box('gke-one'))
  expect(screen.queryByRole('button', { name: /Gone/ })).not.toBeInTheDocument()
  expect(screen.getByRole('toolbar', { name: '2 selected' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Sync 1 of 2' }))
  expect(onSelect).toHaveBeenCalledExactlyOnceWith([four[2]])
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }))
  expect(screen.getByRole('button', { name: /Gone/ })).toBeInTheDocument()
})

test('a selected row that a filter hides is never part of a bulk action', async () => {
  const onSelect = vi.fn()
  const { user } = renderTable({ bulkActions: bulkSync(onSelect) })
  await user.click(box('gke-one'))
  await user.click(box('edge-2'))
  await user.type(screen.getByRole('textbox', { name: 'Filter clusters' }), 'edge')
  expect(screen.getByRole('toolbar', { name: '1 selected' })).toHaveTextContent('1 more not shown')
  await user.click(screen.getByRole('button', { name: 'Sync 1 of 1' }))
  expect(onSelect).toHaveBeenCalledExactlyOnceWith([four[0]])
  await user.type(screen.getByRole('textbox', { name: 'Filter clusters' }), '-10')
  expect(screen.queryByRole('toolbar')).not.toBeInTheDocument()
})

test('a selected row that is gone after a refetch does not count', async () => {
  const { user, update } = renderTable({ bulkActions: bulkSync() })
  await user.click(box('gke-one'))
  await user.click(box('edge-2'))
  update({ state: ready(four.slice(0, 2)) })
  expect(screen.getByRole('toolbar', { name: '1 selected' })).toBeInTheDocument()
})

test('Shift selects a range, the box in the header selects what is shown', async () => {
  const { user } = renderTable({ bulkActions: bulkSync() })
  await user.click(box('edge-2'))
  await user.keyboard('{Shift>}')
  await user.click(box('gke-one'))
  await user.keyboard('{/Shift}')
  const all = screen.getByRole('checkbox', { name: 'Select all shown rows' })
  expect(screen.getByRole('toolbar', { name: '3 selected' })).toBeInTheDocument()
  expect(all).toBePartiallyChecked()
  await user.click(all)
  expect(screen.getByRole('toolbar', { name: '4 selected' })).toBeInTheDocument()
  expect(all).toBeChecked()
  await user.click(all)
  expect(screen.queryByRole('toolbar')).not.toBeInTheDocument()
})

test('columns are hidden, moved and remembered', async () => {
  const { user, unmount } = renderTable()
  const headers = () =>
    within(grid())
      .getAllByRole('columnheader')
      .map((cell) => cell.textContent)
  await user.click(screen.getByRole('button', { name: 'Columns' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Columns' }))
  expect(dialog.getByRole('checkbox', { name: 'Name' })).toBeDisabled()
  await user.click(dialog.getByRole('checkbox', { name: 'State' }))
  await user.click(dialog.getByRole('checkbox', { name: 'Id' }))
  await user.click(dialog.getByRole('button', { name: 'Move Pods to the left' }))
  await user.click(dialog.getByRole('button', { name: 'Move Pods to the left' }))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(headers()).toEqual(['Pods', 'Name', 'Id']))
  unmount()
  renderTable()
  expect(headers()).toEqual(['Pods', 'Name', 'Id'])
})

test('the CSV holds the shown columns of the rows the filter leaves, sorted as shown', async () => {
  const files: Blob[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        files.push(file)
        return 'blob:file'
      },
      revokeObjectURL: () => {},
    }),
  )
  const { user } = renderTable({ csvName: 'clusters' }, '/?q=edge&sort=-name')
  await user.click(screen.getByRole('button', { name: 'Save as CSV' }))
  expect(await files[0]?.text()).toBe('Name,State,Pods\r\nedge-10,gone,251\r\nedge-2,synced,58\r\n')
})

test('refresh asks the page', async () => {
  const onRefresh = vi.fn()
  const { user } = renderTable({ onRefresh })
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  expect(onRefresh).toHaveBeenCalledOnce()
})

test('on a phone rows are cards, with the menu as a sheet and the facets behind a button', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('max-width'),
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
  const onSelect = vi.fn()
  const { user } = renderTable({ rowActions: [{ id: 'copy', label: 'Copy id', onSelect }] })
  const cards = within(screen.getByRole('list', { name: 'Clusters' })).getAllByRole('listitem')
  expect(cards.map((card) => card.textContent)).toEqual([
    'akspendingPods –',
    'edge-2syncedPods 58',
    'edge-10gonePods 251',
    'gke-onesyncedPods 486',
  ])
  await user.click(screen.getByRole('button', { name: 'Actions for aks' }))
  await user.click(screen.getByRole('menuitem', { name: 'Copy id' }))
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(four[3])
  await user.click(await screen.findByRole('button', { name: 'Filters' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Gone' }))
  await user.click(screen.getByRole('button', { name: 'Done' }))
  const list = await screen.findByRole('list', { name: 'Clusters' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(1)
})
