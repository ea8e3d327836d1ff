import { useRouteError } from 'react-router'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { isMissingChunk } from './isMissingChunk'
import { LastResort } from './LastResort'

/** In place of a page that could not be shown; bar and navigation stay. */
export function PageError() {
  const error = useRouteError()
  if (isMissingChunk(error)) return <LastResort />
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        window.location.reload()
      }}
    />
  )
}
