import BuildIcon from '@mui/icons-material/BuildOutlined'
import CloudOffIcon from '@mui/icons-material/CloudOffOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import HourglassIcon from '@mui/icons-material/HourglassEmpty'
import KeyOffIcon from '@mui/icons-material/KeyOffOutlined'
import LinkOffIcon from '@mui/icons-material/LinkOff'
import LockIcon from '@mui/icons-material/LockOutlined'
import LogoutIcon from '@mui/icons-material/LogoutOutlined'
import RefreshIcon from '@mui/icons-material/Refresh'
import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import TimerOffIcon from '@mui/icons-material/TimerOffOutlined'
import UpgradeIcon from '@mui/icons-material/Upgrade'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { use, useId, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { ApiError, type ApiErrorKind } from '~/shared/api/ApiError'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { PageScope } from '../PageScope'
import { CopyAccessRequest } from './CopyAccessRequest'
import { describeError } from './describeError'
import { ErrorDetails } from './ErrorDetails'
import { StateMessage } from './StateMessage'

const neutralIcons: Readonly<Partial<Record<ApiErrorKind, ReactNode>>> = {
  forbidden: <LockIcon />,
  'not-found': <SearchOffIcon />,
  unsupported: <BuildIcon />,
  busy: <HourglassIcon />,
  unauthenticated: <LogoutIcon />,
}

const errorIcons: Readonly<Partial<Record<ApiErrorKind, ReactNode>>> = {
  'cluster-unreachable': <LinkOffIcon />,
  'cluster-auth': <KeyOffIcon />,
  'version-mismatch': <UpgradeIcon />,
  network: <CloudOffIcon />,
  timeout: <TimerOffIcon />,
}

export interface ErrorStateProps {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  /** "Try again" when absent. */
  readonly retryLabel?: string | undefined
  /** What could not be read: "Registries could not be read". No full stop. */
  readonly title?: string | undefined
  /** The thing a refused person may not see, for "You may not see registries". */
  readonly subject?: string | undefined
  /** The cluster that was asked; the one the page is about when absent. */
  readonly clusterName?: string | undefined
  /** Where to go instead, usually the local cluster: "Back to gke-one". */
  readonly backTo?: { readonly to: string; readonly label: string } | undefined
}

/** The sentences of the state: the page's own title where the error has none of its own, else before the text. */
function useWords({ error, title, subject, clusterName }: ErrorStateProps): { title: string; text: string } {
  const t = useMessages(messages)
  const scope = use(PageScope)
  const words = describeError(t, error, { clusterName: clusterName ?? scope.name })
  if (isForbidden(error)) {
    return { ...words, title: subject === undefined ? words.title : t('forbiddenSubject', { subject }) }
  }
  if (title === undefined) return words
  if (!words.titleIsCause) return { ...words, title }
  return { ...words, text: t('sentence', { first: title, second: words.text }) }
}

const isForbidden = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.kind === 'forbidden'

/**
 * The state of something that could not be read: what failed, where, and what to do, from the error's kind. Used by
 * tables, pages and panels; forms use ErrorNote.
 */
export function ErrorState(props: ErrorStateProps) {
  const { error, backTo } = props
  const t = useMessages(messages)
  const [isOpen, setOpen] = useState(false)
  const detailsId = useId()
  const { title, text } = useWords(props)
  const kind = error instanceof ApiError ? error.kind : undefined
  const neutralIcon = kind && neutralIcons[kind]

  return (
    <StateMessage
      role="alert"
      icon={neutralIcon ?? (kind && errorIcons[kind]) ?? <ErrorIcon />}
      tone={neutralIcon ? 'neutral' : 'error'}
      title={title}
      text={text}
      actions={
        <>
          <MainAction {...props} />
          {backTo && (
            <Button component={Link} to={backTo.to} variant="text">
              {backTo.label}
            </Button>
          )}
          <Button
            variant="text"
            color="inherit"
            aria-expanded={isOpen}
            aria-controls={detailsId}
            onClick={() => setOpen(!isOpen)}
          >
            {t('details')}
          </Button>
        </>
      }
    >
      <Box id={detailsId} hidden={!isOpen} sx={{ width: '100%', maxWidth: 480 }}>
        {isOpen && <ErrorDetails error={error} />}
      </Box>
    </StateMessage>
  )
}

/** Trying again does not help whom the controller refuses; a message to an administrator does. */
function MainAction({ error, onRetry, retryLabel, clusterName, subject, title }: ErrorStateProps) {
  const t = useMessages(messages)
  if (isForbidden(error)) {
    return <CopyAccessRequest error={error} clusterName={clusterName} subject={subject ?? title} />
  }
  if (!onRetry) return null
  return (
    <Button startIcon={<RefreshIcon />} onClick={onRetry}>
      {retryLabel ?? t('tryAgain')}
    </Button>
  )
}
