import { QueriesObserver, useQueryClient, type QueryObserverOptions } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'

/** Hundreds of answers come in one by one; the page is drawn this often meanwhile. */
const DRAW_EVERY_MS = 200

/**
 * Keeps the given queries read, as `useQueries` does, but draws the page a few times a second instead of once for every
 * answer: with 300 clusters that is the difference between a list that fills in and one that stands still. The first
 * answer after a pause is drawn at once. What was read is in the query cache; the result changes whenever something
 * there did.
 * @param queries a memoized list: a new one is compared with what is being read
 */
export function useQueriesDrawn(queries: readonly QueryObserverOptions[]): number {
  const queryClient = useQueryClient()
  const [store] = useState(() => createStore(new QueriesObserver(queryClient, [])))
  useEffect(() => store.setQueries(queries), [store, queries])
  return useSyncExternalStore(store.subscribe, store.getVersion)
}

function createStore(observer: QueriesObserver) {
  let version = 0
  let drawnAtMs = 0
  return {
    setQueries: (queries: readonly QueryObserverOptions[]) => observer.setQueries([...queries]),
    getVersion: () => version,
    subscribe: (onChange: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const draw = () => {
        timer = undefined
        drawnAtMs = performance.now()
        version += 1
        onChange()
      }
      const unsubscribe = observer.subscribe(() => {
        timer ??= setTimeout(draw, Math.max(0, drawnAtMs + DRAW_EVERY_MS - performance.now()))
      })
      return () => {
        clearTimeout(timer)
        unsubscribe()
      }
    },
  }
}
