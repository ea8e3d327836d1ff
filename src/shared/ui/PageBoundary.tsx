import RefreshIcon from '@mui/icons-material/Refresh'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { ApiError } from '~/shared/api/ApiError'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'
import { ErrorState } from './states/ErrorState'
import { StateMessage } from './states/StateMessage'

interface Props {
  /** Location and cluster: a change of it tries again. */
  readonly resetKey: string
  readonly children: ReactNode
}

/** Catches what a page throws, so that the shell around it survives. */
export function PageBoundary({ resetKey, children }: Props) {
  return (
    <ErrorBoundary resetKeys={[resetKey]} FallbackComponent={PageFallback}>
      {children}
    </ErrorBoundary>
  )
}

/** Browsers have no code for "this chunk is gone", only these words (Chromium, Firefox, Safari). */
const MISSING_CHUNK =
  /failed to fetch dynamically imported module|error loading dynamically imported module|importing a module script failed|unable to preload css/i

const isMissingChunk = (error: unknown) => error instanceof Error && MISSING_CHUNK.test(error.message)

const reload = () => window.location.reload()

function PageFallback({ error, resetErrorBoundary }: FallbackProps) {
  const t = useMessages(messages)
  if (isMissingChunk(error)) {
    return (
      <StateMessage
        role="alert"
        icon={<RefreshIcon />}
        title={t('updatedTitle')}
        text={t('updatedText')}
        actions={
          <Button variant="contained" onClick={reload}>
            {t('reload')}
          </Button>
        }
      />
    )
  }
  if (error instanceof ApiError) return <ErrorState error={error} onRetry={() => resetErrorBoundary()} />
  return <ErrorState error={error} onRetry={reload} retryLabel={t('reload')} />
}
