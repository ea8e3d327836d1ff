import AcceptIcon from '@mui/icons-material/CheckOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Tooltip from '@mui/material/Tooltip'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDuration } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { bellMessages } from './messages'
import type { Notice, NoticeTone } from './notices'

const looks: Readonly<Record<NoticeTone, { icon: ReactNode; colour: string }>> = {
  error: { icon: <ErrorIcon />, colour: token('state-error') },
  warning: { icon: <WarningIcon />, colour: token('state-warning') },
  info: { icon: <InfoIcon />, colour: token('state-progress') },
}

interface Props {
  readonly notice: Notice
  readonly isBusy: boolean
  /** Why this user may not accept. */
  readonly obstacle: string | undefined
  readonly onAccept: (id: string) => void
  readonly onFollow: () => void
}

/** One line of the bell. */
export function NoticeRow({ notice, isBusy, obstacle, onAccept, onFollow }: Props) {
  const t = useMessages(bellMessages)
  const { title, text } = useNoticeText(notice)
  const { icon, colour } = looks[notice.tone]
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1.25,
        px: 2,
        py: 1.25,
        '& + &': { borderTop: `1px solid ${token('border')}` },
      }}
    >
      <Box
        role="img"
        aria-label={t(notice.tone)}
        sx={{ display: 'flex', mt: '1px', color: colour, '& svg': { fontSize: 20 } }}
      >
        {icon}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ typography: 'subtitle1' }}>{title}</Box>
        <Box sx={{ typography: 'body2', color: token('text-2') }}>
          <bdi>{text}</bdi>
        </Box>
        <Box sx={{ display: 'flex', ml: '-10px', mt: 0.25 }}>
          {notice.to !== undefined && (
            <Button size="small" variant="text" component={Link} to={notice.to} onClick={onFollow}>
              {t('show')}
            </Button>
          )}
          {'acceptId' in notice && (
            <Tooltip title={obstacle ?? t('acceptHelp')}>
              <span>
                <Button
                  size="small"
                  variant="text"
                  startIcon={<AcceptIcon />}
                  disabled={obstacle !== undefined || isBusy}
                  onClick={() => onAccept(notice.acceptId)}
                >
                  {t('accept')}
                </Button>
              </span>
            </Tooltip>
          )}
        </Box>
        {'acceptId' in notice && obstacle !== undefined && (
          <Box sx={{ typography: 'caption', color: token('text-3') }}>{obstacle}</Box>
        )}
      </Box>
    </Box>
  )
}

function useNoticeText(notice: Notice): { readonly title: string; readonly text: string } {
  const t = useMessages(bellMessages)
  const language = useLanguage()
  switch (notice.about) {
    case 'rights':
    case 'certificate':
    case 'other':
      return { title: t(notice.about), text: notice.message }
    case 'upgrade':
      return { title: t('upgrade'), text: t('upgradeText', { version: notice.version }) }
    case 'database':
      return {
        title: t('database'),
        text: t('databaseText', { age: formatDuration(notice.ageMs, language) }),
      }
    case 'versions':
      return { title: t('versions'), text: t('versionsText', { versions: notice.versions.join(', ') }) }
    case 'factoryPassword':
      return { title: t('factoryPassword'), text: t('factoryPasswordText') }
    case 'passwordExpires':
      return {
        title: t('passwordExpires', { duration: formatDuration(notice.inHours * 3_600_000, language) }),
        text: t('passwordExpiresText'),
      }
    case 'members':
      return { title: t('members', { count: notice.count }), text: t('membersText') }
  }
}
