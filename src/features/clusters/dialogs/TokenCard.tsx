import TimerIcon from '@mui/icons-material/TimerOutlined'
import TimerOffIcon from '@mui/icons-material/TimerOffOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, type ReactNode } from 'react'
import { readJoinToken } from '~/domain/federation/model/joinToken'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatClock, formatCountdown, formatDateTime } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { CopyButton } from '~/shared/ui/CopyButton'
import { MetaChip } from '~/shared/ui/MetaChip'
import { RingProgress } from '~/shared/ui/RingProgress'
import { SecretText } from '~/shared/ui/SecretText'
import { useRevealed } from '~/shared/ui/useRevealed'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { messages } from '../messages'
import { countdown } from '../model/countdown'
import { useNow } from '~/shared/hooks/useNow'

/** A token and how long it is good for, counted from the moment it arrived. */
export interface IssuedToken {
  readonly token: string
  readonly issuedAtMs: number
  readonly validForMs: number
}

interface Props {
  readonly issued: IssuedToken
  readonly clusterName: string
  /** The token is to be forgotten now. */
  readonly onExpired: () => void
}

const TICK_MS = 1_000
/** Enough to tell two tokens apart; what follows is the address, then the secret. */
const VISIBLE_CHARS = 20

/** A join token: hidden until asked for, with what is left of its time. */
export function TokenCard({ issued, clusterName, onExpired }: Props) {
  const t = useMessages(messages)
  const [isRevealed, toggle] = useRevealed()
  const { leftMs, fraction, phase } = countdown(issued.issuedAtMs, issued.validForMs, useNow(TICK_MS))
  const isOver = phase === 'expired'
  useEffect(() => {
    if (isOver) onExpired()
  }, [isOver, onExpired])
  if (isOver) return null
  return (
    <Card isUrgent={phase === 'hurry'}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.75 }}>
        <RingProgress fraction={fraction} tone={phase === 'hurry' ? 'warning' : 'accent'} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box role="timer" sx={{ display: 'flex', alignItems: 'baseline', gap: 0.75 }}>
            <Typography variant="h1" component="span" className="num">
              {formatCountdown(leftMs)}
            </Typography>
            <Typography variant="caption" sx={{ color: token('text-3') }}>
              {t('left')}
            </Typography>
          </Box>
          <Expiry issued={issued} clusterName={clusterName} />
        </Box>
        <MetaChip
          tone={phase === 'hurry' ? 'state-warning' : 'state-ok'}
          icon={<TimerIcon />}
          label={t(phase === 'hurry' ? 'expiresSoon' : 'valid')}
        />
      </Box>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          mt: 1.5,
          p: 1,
          pl: 1.5,
          borderRadius: '8px',
          border: `1px solid ${token('border')}`,
          backgroundColor: token('sunken'),
        }}
      >
        <SecretText
          value={issued.token}
          revealed={isRevealed}
          onToggle={toggle}
          visibleChars={VISIBLE_CHARS}
          wrap
        />
        <CopyButton text={issued.token} label={t('copy')} variant="contained" />
      </Box>
      <Contents tokenText={issued.token} />
      <VisuallyHidden>
        <span role="status">{t('tokenReady')}</span>
      </VisuallyHidden>
    </Card>
  )
}

function Expiry({ issued, clusterName }: Pick<Props, 'issued' | 'clusterName'>) {
  const t = useMessages(messages)
  const language = useLanguage()
  const issuedAt = new Date(issued.issuedAtMs)
  const expiresAt = new Date(issued.issuedAtMs + issued.validForMs)
  const isSameDay = issuedAt.toDateString() === expiresAt.toDateString()
  const time = isSameDay ? formatClock(expiresAt, language) : formatDateTime(expiresAt, language)
  return (
    <Typography variant="caption" component="p" sx={{ color: token('text-3') }}>
      <RichMessage text={t('expiresAt', { time })} parts={{ name: <bdi>{clusterName}</bdi> }} />
    </Typography>
  )
}

/** What the other side can read from the token: address and port. */
function Contents({ tokenText }: { readonly tokenText: string }) {
  const t = useMessages(messages)
  const parts = readJoinToken(tokenText)
  if (!parts || parts.server === '') return null
  return (
    <Typography variant="caption" component="p" sx={{ mt: 1, color: token('text-3') }}>
      <RichMessage
        text={t('tokenCarries')}
        parts={{
          server: <Mono>{parts.server}</Mono>,
          port: <Mono>{parts.port}</Mono>,
        }}
      />
    </Typography>
  )
}

function Mono({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="bdi"
      sx={{ typography: 'mono', mx: 0.25, color: token('text-1'), overflowWrap: 'anywhere' }}
    >
      {children}
    </Box>
  )
}

/** Takes the place of a token whose time is over. */
export function ExpiredCard() {
  const t = useMessages(messages)
  return (
    <Card isUrgent={false}>
      <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.75 }}>
        <RingProgress fraction={0} />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h1" component="p">
            {t('expired')}
          </Typography>
          <Typography variant="caption" component="p" sx={{ color: token('text-3') }}>
            {t('expiredText')}
          </Typography>
        </Box>
        <MetaChip tone="state-offline" icon={<TimerOffIcon />} label={t('expired')} />
      </Box>
    </Card>
  )
}

function Card({ isUrgent, children }: { readonly isUrgent: boolean; readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        p: 2,
        borderRadius: '8px',
        border: `1px solid ${token(isUrgent ? 'state-warning-fill' : 'border')}`,
        backgroundColor: isUrgent ? token('state-warning-soft') : undefined,
      }}
    >
      {children}
    </Box>
  )
}
