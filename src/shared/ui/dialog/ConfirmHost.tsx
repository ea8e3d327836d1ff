import { useState } from 'react'
import { ConfirmDialog } from './ConfirmDialog'
import { useConfirmStore, type ConfirmRequest } from './confirm'

/** Shows the question asked with `confirm()`. Mounted once, near the root. */
export function ConfirmHost() {
  const request = useConfirmStore((state) => state.request)
  // The last question stays rendered while its dialog fades out.
  const [shown, setShown] = useState<ConfirmRequest | null>(null)
  if (request && request !== shown) setShown(request)
  if (!shown) return null
  return (
    <ConfirmDialog
      key={shown.id}
      request={shown}
      open={request !== null}
      onExited={() => {
        if (useConfirmStore.getState().request === null) setShown(null)
      }}
    />
  )
}
