import { lazy, Suspense } from 'react'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { dialogUrl } from './dialogUrl'

/** Forms are not part of the first load: most visits open none. */
const FederationDialog = lazy(async () => ({
  default: (await import('./FederationDialog')).FederationDialog,
}))

/** The federation dialog the address asks for, on whatever page one is. Rendered once for every signed-in page. */
export function FederationDialogs() {
  const [{ dialog }, update] = useUrlState(dialogUrl)
  if (dialog === '') return null
  return (
    <Suspense>
      {/* Replaces, so that Back does not open it again. */}
      <FederationDialog
        key={dialog}
        name={dialog}
        onClose={() => update({ dialog: '' }, { replace: true })}
      />
    </Suspense>
  )
}
