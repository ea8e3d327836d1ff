// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { createMemoryRouter, Link, RouterProvider } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { DataTable } from './DataTable'
import type { DataTableProps } from './types'

interface Node {
  readonly id: string
  readonly name: string
}

const nodes = (count: number): readonly Node[] =>
  Array.from({ length: count }, (_, index) => ({ id: `n${index}`, name: `node-${index}` }))
const ready = (rows: readonly Node[]) => ({ status: 'ready', rows, total: rows.length }) as const

const props: DataTableProps<Node> = {
  id: 'nodes',
  label: 'Nodes',
  state: ready(nodes(5)),
  columns: [
    {
      id: 'name',
      header: 'Name',
      width: 200,
      phone: 'title',
      cell: (row) => row.name,
      text: (row) => row.name,
      sortValue: (row) => row.name,
    },
    { id: 'kernel', header: 'Kernel', width: 120, cell: (row) => `kernel of ${row.name}` },
    {
      id: 'pods',
      header: 'Pods',
      width: 80,
      cell: (row) => <Link to={`/pods/${row.id}`}>pods of {row.name}</Link>,
    },
  ],
  getRowId: (row) => row.id,
  rowHref: (row) => `/nodes/${row.id}`,
  rowActions: [{ id: 'scan', label: 'Scan', onSelect: () => {} }],
  bulkActions: [{ id: 'scan', label: () => 'Scan', appliesTo: () => true, onSelect: () => {} }],
  defaultSort: { id: 'name' },
  filterPlaceholder: 'Filter nodes',
  empty: 'No nodes',
}

function renderGrid(more: Partial<DataTableProps<Node>> = {}) {
  const control: { update?: (next: Partial<DataTableProps<Node>>) => void } = {}
  function Page() {
    const [shown, setShown] = useState<DataTableProps<Node>>({ ...props, ...more })
    useEffect(() => {
      control.update = (next) => setShown((current) => ({ ...current, ...next }))
    }, [])
    return (
      <>
        <DataTable {...shown} />
        <button>After</button>
        <p>5 nodes, read a moment ago</p>
      </>
    )
  }
  const router = createMemoryRouter([
    { path: '/', element: <Page /> },
    { path: '/nodes/:id', element: <p>The page of a node</p> },
  ])
  render(<RouterProvider router={router} />)
  return {
    user: userEvent.setup(),
    router,
    update: (next: Partial<DataTableProps<Node>>) => act(() => control.update?.(next)),
  }
}

const grid = () => screen.getByRole('grid', { name: 'Nodes' })
const link = (name: string) => screen.getByRole('link', { name })
const cell = (name: string) => screen.getByRole('gridcell', { name })

beforeEach(() => localStorage.clear())

test('Tab enters the grid at the first row and leaves it with the next Tab', async () => {
  const { user } = renderGrid()
  await user.click(screen.getByRole('button', { name: 'Columns' }))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Columns' })).toHaveFocus())
  await user.tab()
  expect(link('node-0')).toHaveFocus()
  await user.tab()
  expect(screen.getByRole('button', { name: 'After' })).toHaveFocus()
})

test('arrows move by cell: to the control in it, or to the cell itself', async () => {
  const { user } = renderGrid()
  act(() => link('node-0').focus())
  await user.keyboard('{ArrowRight}')
  expect(cell('kernel of node-0')).toHaveFocus()
  await user.keyboard('{ArrowRight}{ArrowDown}')
  expect(link('pods of node-1')).toHaveFocus()
  await user.keyboard('{End}')
  expect(screen.getByRole('button', { name: 'Actions for node-1' })).toHaveFocus()
  await user.keyboard('{Home}')
  expect(screen.getByRole('checkbox', { name: 'Select node-1' })).toHaveFocus()
  await user.keyboard('{Control>}{End}{/Control}')
  expect(screen.getByRole('button', { name: 'Actions for node-4' })).toHaveFocus()
})

test('up from the first row is the header, where Enter sorts and Shift with an arrow resizes', async () => {
  const { user } = renderGrid()
  act(() => link('node-0').focus())
  await user.keyboard('{ArrowUp}')
  expect(screen.getByRole('button', { name: 'Name' })).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending'),
  )
  expect(screen.getByRole('button', { name: 'Name' })).toHaveFocus()
  await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}')
  const stored: unknown = JSON.parse(localStorage.getItem('nv:/:table:nodes') ?? 'null')
  expect(stored).toMatchObject({ widths: { name: 216 } })
  expect(screen.getByRole('button', { name: 'Name' })).toHaveFocus()
})

test('Enter opens the row from its link and from any plain cell', async () => {
  const { user, router } = renderGrid()
  act(() => link('node-3').focus())
  await user.keyboard('{ArrowRight}{Enter}')
  expect(await screen.findByText('The page of a node')).toBeInTheDocument()
  expect(router.state.location.pathname).toBe('/nodes/n3')
})

test('Space selects, Shift and Space selects a range', async () => {
  const { user } = renderGrid()
  act(() => link('node-1').focus())
  await user.keyboard(' ')
  await user.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}')
  expect(screen.getByRole('toolbar', { name: '3 selected' })).toBeInTheDocument()
  expect(link('node-3')).toHaveFocus()
  const selected = within(grid()).getAllByRole('row', { selected: true })
  expect(selected).toHaveLength(3)
})

test.each(['{ContextMenu}', '{Shift>}{F10}{/Shift}'])(
  '%s opens the row menu and Escape comes back',
  async (keys) => {
    const { user } = renderGrid()
    act(() => link('node-2').focus())
    await user.keyboard(keys)
    expect(screen.getByRole('menu', { name: 'node-2' })).toBeInTheDocument()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument())
    expect(link('node-2')).toHaveFocus()
  },
)

test('arrow down in the filter box leads into the rows', async () => {
  const { user } = renderGrid()
  await user.type(screen.getByRole('textbox', { name: 'Filter nodes' }), 'node-3{ArrowDown}')
  expect(link('node-3')).toHaveFocus()
})

test('the focus survives a refetch', () => {
  const { update } = renderGrid()
  act(() => link('node-3').focus())
  update({ state: ready(nodes(5).map((node) => ({ ...node }))) })
  expect(link('node-3')).toHaveFocus()
})

test('when the focused row goes away the focus goes to the row that took its place', () => {
  const { update } = renderGrid()
  act(() => link('node-3').focus())
  update({ state: ready(nodes(5).filter((node) => node.id !== 'n3')) })
  expect(link('node-4')).toHaveFocus()
  update({ state: ready(nodes(2)) })
  expect(link('node-1')).toHaveFocus()
})

test('a refetch does not take back a focus that went elsewhere, or nowhere', async () => {
  const { user, update } = renderGrid()
  act(() => link('node-3').focus())
  await user.click(screen.getByRole('button', { name: 'After' }))
  update({ state: ready(nodes(3)) })
  expect(screen.getByRole('button', { name: 'After' })).toHaveFocus()
  act(() => link('node-2').focus())
  await user.click(screen.getByText('5 nodes, read a moment ago'))
  update({ state: ready(nodes(2)) })
  expect(document.body).toHaveFocus()
})

test('of 10,000 rows only those on screen are drawn, and each knows its number', () => {
  renderGrid({ state: ready(nodes(10_000)) })
  const rows = within(grid()).getAllByRole('row')
  expect(rows.length).toBeLessThan(60)
  expect(grid()).toHaveAttribute('aria-rowcount', '10001')
  expect(rows[1]).toHaveAttribute('aria-rowindex', '2')
})

test('the keyboard reaches rows that are not drawn', async () => {
  const { user } = renderGrid({ state: ready(nodes(10_000)) })
  act(() => link('node-0').focus())
  await user.keyboard('{Control>}{End}{/Control}')
  expect(screen.getByRole('button', { name: 'Actions for node-9999' })).toHaveFocus()
  await user.keyboard('{Control>}{Home}{/Control}{ArrowRight}')
  expect(link('node-0')).toHaveFocus()
})

test('the row whose panel is open is marked', () => {
  renderGrid({ selectedRowId: 'n2', bulkActions: [] })
  expect(screen.getByRole('row', { current: true })).toHaveTextContent('node-2')
})

test('a column is resized by dragging its edge and gets its own width back by a double click', async () => {
  const widths = () => grid().parentElement?.style.getPropertyValue('--nv-table-tracks')
  const { user } = renderGrid({ bulkActions: [], rowActions: [] })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 120, 36))
  Object.assign(Element.prototype, { setPointerCapture: () => {} }) // jsdom has none
  const [, kernel] = screen.getAllByTitle('Drag to resize, double-click to reset')
  if (!kernel) throw new Error('the column has no edge')
  await user.pointer([
    { keys: '[MouseLeft>]', target: kernel, coords: { clientX: 120 } },
    { target: kernel, coords: { clientX: 170 } },
    { keys: '[/MouseLeft]', target: kernel },
  ])
  expect(widths()).toBe('minmax(200px, 1fr) 170px 80px')
  await user.dblClick(kernel)
  expect(widths()).toBe('minmax(200px, 1fr) 120px 80px')
})
