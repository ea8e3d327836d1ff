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
import { useId, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { ApiError, type ApiErrorKind } from '~/shared/api/ApiError'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
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
  /** What could not be read: "Registries could not be read". No full stop. */
  readonly title?: string | undefined
  /** The thing a refused person may not see, for "You may not see registries". */
  readonly subject?: string | undefined
  /** The cluster that was asked. */
  readonly clusterName?: string | undefined
  /** Where to go instead, usually the local cluster: "Back to gke-one". */
  readonly backTo?: { readonly to: string; readonly label: string } | undefined
}

/**
 * The state of something that could not be read: what failed, where, and what to do, from the error's kind. Used by
 * tables, pages and panels; forms use ErrorNote.
 */
export function ErrorState({ error, onRetry, title, subject, clusterName, backTo }: ErrorStateProps) {
  const t = useMessages(messages)
  const [isOpen, setOpen] = useState(false)
  const detailsId = useId()
  const kind = error instanceof ApiError ? error.kind : undefined
  const isForbidden = error instanceof ApiError && error.kind === 'forbidden'
  const words = describeError(t, error, { clusterName })
  const leads = title !== undefined && words.titleIsCause && !isForbidden
  const ownTitle = isForbidden && subject !== undefined ? t('forbiddenSubject', { subject }) : words.title
  const neutralIcon = kind && neutralIcons[kind]

  return (
    <StateMessage
      role="alert"
      icon={neutralIcon ?? (kind && errorIcons[kind]) ?? <ErrorIcon />}
      tone={neutralIcon ? 'neutral' : 'error'}
      title={words.titleIsCause ? ownTitle : (title ?? ownTitle)}
      text={leads ? t('sentence', { first: title, second: words.text }) : words.text}
      actions={
        <>
          {isForbidden ? (
            <CopyAccessRequest error={error} clusterName={clusterName} subject={subject ?? title} />
          ) : (
            onRetry && (
              <Button startIcon={<RefreshIcon />} onClick={onRetry}>
                {t('tryAgain')}
              </Button>
            )
          )}
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
