import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useLocation, useSearchParams, type Location } from 'react-router'
import type { UrlParam } from '~/shared/lib/urlParam'

/** Which parameters a piece of UI keeps in the address. Module scope or memo: its identity keeps the values stable. */
export type UrlSpec<Values> = { readonly [Name in keyof Values]: UrlParam<Values[Name]> }

interface UpdateOptions {
  /** Replace the history entry instead of adding one: while typing, so that Back does not undo letter by letter. */
  readonly replace?: boolean
}

/**
 * New values; a function where they follow from the present ones: two quick clicks in a list of choices come before the
 * router has rendered the first, and what the component then knows is old.
 */
type UrlPatch<Values> = Partial<Values> | ((present: Readonly<Values>) => Partial<Values>)

export type UpdateUrl<Values> = (patch: UrlPatch<Values>, options?: UpdateOptions) => void

/**
 * State that lives in the search part of the address. Defaults are left out, unknown values mean the default, parameters
 * of others are kept, and updates made in one tick, from any component, become one history entry.
 */
export function useUrlState<Values extends object>(
  spec: UrlSpec<Values>,
): readonly [values: Readonly<Values>, update: UpdateUrl<Values>] {
  const [params, setParams] = useSearchParams()
  const location = useLocation()
  const values = useMemo(() => readUrl(spec, params), [spec, params])
  const current = useRef({ params, setParams, location })
  useEffect(() => {
    current.current = { params, setParams, location }
  })
  const update = useCallback<UpdateUrl<Values>>(
    (patch, options) => {
      queue.edits.push((params) => {
        const wanted = typeof patch === 'function' ? patch(readUrl(spec, params)) : patch
        for (const name of namesOf(spec)) {
          const value = wanted[name]
          if (value !== undefined) writeParam(params, name, textsFor(spec[name], value))
        }
      })
      schedule(() => current.current, options?.replace ?? false)
    },
    [spec],
  )
  return [values, update]
}

function namesOf<Values extends object>(spec: UrlSpec<Values>): (keyof Values & string)[] {
  return Object.keys(spec) as (keyof Values & string)[] // a spec has exactly the names of its values
}

function readUrl<Values extends object>(spec: UrlSpec<Values>, params: URLSearchParams): Readonly<Values> {
  const values: Partial<Values> = {}
  for (const name of namesOf(spec)) {
    const texts = params.getAll(name)
    const parsed = texts.length > 0 ? spec[name].parse(texts) : undefined
    values[name] = parsed === undefined ? spec[name].default : parsed
  }
  return values as Values // every name was filled
}

/** Empty when the value is the default: the parameter is then left out. */
function textsFor<Value>(param: UrlParam<Value>, value: Value): readonly string[] {
  const texts = param.format(value)
  const ofDefault = param.format(param.default)
  const same = texts.length === ofDefault.length && texts.every((text, index) => text === ofDefault[index])
  return same ? [] : texts
}

function writeParam(params: URLSearchParams, name: string, texts: readonly string[]): void {
  params.delete(name)
  for (const text of texts) params.append(name, text)
}

interface Target {
  readonly params: URLSearchParams
  readonly setParams: ReturnType<typeof useSearchParams>[1]
  /** The history entry that `params` was read from; the same object for every hook under one router. */
  readonly location: Location
}

interface Queue {
  edits: ((params: URLSearchParams) => void)[]
  push: boolean
  scheduled: boolean
  /** What was written last and from which entry: the router renders it a moment later, and until then `params` is old. */
  written: { from: Location; params: URLSearchParams } | undefined
}

/** One page has one address, so one queue serves every hook of the page. */
const queue: Queue = { edits: [], push: false, scheduled: false, written: undefined }

function schedule(target: () => Target, replace: boolean) {
  if (!replace) queue.push = true
  if (queue.scheduled) return
  queue.scheduled = true
  queueMicrotask(() => {
    const { params, setParams, location } = target()
    const base = queue.written?.from === location ? queue.written.params : params
    const next = new URLSearchParams(base)
    for (const edit of queue.edits) edit(next)
    const replaceEntry = !queue.push
    Object.assign(queue, { edits: [], push: false, scheduled: false })
    if (next.toString() === base.toString()) return
    queue.written = { from: location, params: next }
    setParams(next, { replace: replaceEntry })
  })
}
