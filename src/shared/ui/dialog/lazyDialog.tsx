import { lazy, Suspense, type ComponentType } from 'react'

/**
 * A dialog whose code comes when it is first rendered, so that a page does not wait for forms that few visits open:
 *
 *     const GroupDialog = lazyDialog(async () => (await import('./GroupDialog')).GroupDialog)
 *     …
 *     {isOpen && <GroupDialog onClose={close} />}
 *
 * Render it only while it is open. Nothing is shown during the moment the code takes.
 */
export function lazyDialog<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Dialog = lazy(async () => ({ default: await load() }))
  return function LazyDialog(props: Props) {
    return (
      <Suspense fallback={null}>
        <Dialog {...props} />
      </Suspense>
    )
  }
}
