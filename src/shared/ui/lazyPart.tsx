import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'

/**
 * A component whose code comes when it is first rendered, so that a page does not wait for dialogs, tabs and lists below
 * the fold that few visits open:
 *
 *     const GroupDialog = lazyPart(async () => (await import('./GroupDialog')).GroupDialog)
 *     …
 *     {isOpen && <GroupDialog onClose={close} />}
 *
 * @param fallback shaped like the part, for what stands in the page; a dialog needs none
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }))
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={fallback}>
        <Part {...props} />
      </Suspense>
    )
  }
}
