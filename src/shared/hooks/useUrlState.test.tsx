// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import { choiceParam, listParam, textParam } from '~/shared/lib/urlParam'
import { useUrlState, type UpdateUrl } from './useUrlState'

interface Values {
  q: string
  tab: 'all' | 'open'
  state: readonly string[]
}

const spec = {
  q: textParam(),
  tab: choiceParam(['all', 'open'], 'all'),
  state: listParam(['synced', 'pending', 'left']),
}

function renderAt(address: string) {
  const seen: { values: Readonly<Values>; update: UpdateUrl<Values> }[] = []
  function Page() {
    const [values, update] = useUrlState<Values>(spec)
    const [, updateElsewhere] = useUrlState<Pick<Values, 'q'>>({ q: spec.q })
    seen.push({ values, update })
    const updateBoth = () => {
      updateElsewhere({ q: 'elsewhere' })
      update({ tab: 'open' })
    }
    return <button onClick={updateBoth}>Update both</button>
  }
  const router = createMemoryRouter([{ path: '*', element: <Page /> }], { initialEntries: [address] })
  const { unmount } = render(<RouterProvider router={router} />)
  const latest = () => {
    const last = seen.at(-1)
    if (!last) throw new Error('not rendered')
    return last
  }
  return {
    router,
    unmount,
    values: () => latest().values,
    /** For use inside `act`. */
    updateNow: (...edit: Parameters<UpdateUrl<Values>>) => latest().update(...edit),
    search: () => router.state.location.search,
    update: async (...edits: Parameters<UpdateUrl<Values>>[]) => {
      await act(async () => {
        for (const edit of edits) latest().update(...edit)
      })
    },
  }
}

test('an empty address means the defaults', () => {
  expect(renderAt('/').values()).toEqual({ q: '', tab: 'all', state: [] })
})

test('unknown values mean the default and do no harm', () => {
  const page = renderAt('/?tab=nonsense&state=exploded&state=pending&__proto__=1')
  expect(page.values()).toEqual({ q: '', tab: 'all', state: ['pending'] })
})

test('defaults are left out of the address, parameters of others stay', async () => {
  const page = renderAt('/?panel=node-1&tab=open&q=abc')
  await page.update([{ tab: 'all', q: '' }])
  expect(page.search()).toBe('?panel=node-1')
})

test('updates of one tick become one history entry', async () => {
  const page = renderAt('/?q=before')
  await page.update([{ q: 'gke' }], [{ tab: 'open' }], [{ state: ['pending', 'left'] }])
  expect(page.search()).toBe('?q=gke&tab=open&state=pending&state=left')
  await act(() => page.router.navigate(-1))
  expect(page.search()).toBe('?q=before')
})

test('typing replaces the history entry, a filter adds one', async () => {
  const page = renderAt('/')
  await page.update([{ state: ['left'] }])
  await page.update([{ q: 'g' }, { replace: true }])
  await page.update([{ q: 'gk' }, { replace: true }])
  await act(() => page.router.navigate(-1))
  expect(page.search()).toBe('')
})

test('updates of two components in the same tick are both kept', async () => {
  const page = renderAt('/')
  fireEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(page.search()).toBe('?q=elsewhere&tab=open'))
})

test('an update made before the router rendered the one before it keeps both', async () => {
  const page = renderAt('/')
  await act(async () => {
    page.updateNow({ q: 'a' })
    await Promise.resolve() // the first update is on its way to the router, which has not rendered yet
    page.updateNow({ tab: 'open' })
  })
  expect(page.search()).toBe('?q=a&tab=open')
})

test('what follows from the present values counts what the router has not rendered yet', async () => {
  const page = renderAt('/?state=synced')
  const add = (state: string) => (present: Readonly<Values>) => ({ state: [...present.state, state] })
  await act(async () => {
    page.updateNow(add('pending'))
    page.updateNow({ q: 'a' })
    await Promise.resolve()
    page.updateNow(add('left'))
  })
  expect(page.search()).toBe('?q=a&state=synced&state=pending&state=left')
})

test('values survive the way through the address', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('all' as const, 'open' as const),
      fc.subarray(['synced', 'pending', 'left']),
      async (q, tab, state) => {
        const page = renderAt('/')
        await page.update([{ q, tab, state }])
        expect(page.values()).toEqual({ q, tab, state })
        const reopened = renderAt(`/${page.search()}`)
        expect(reopened.values()).toEqual({ q, tab, state })
        page.unmount()
        reopened.unmount()
      },
    ),
    { numRuns: 40 },
  )
})
