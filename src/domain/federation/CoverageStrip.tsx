import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import UnreachableIcon from '@mui/icons-material/LinkOff'
import DeniedIcon from '@mui/icons-material/LockOutlined'
import RefreshIcon from '@mui/icons-material/Refresh'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { useNow } from '~/shared/hooks/useNow'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { formatDuration } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { StackedBar } from '~/shared/ui/StackedBar'
import { federationMessages } from './messages'
import { missingOf, type Coverage } from './model/coverage'

/** Why a cluster is not in a total. */
export type Missing = 'unreachable' | 'denied' | 'failed'

const MISSING = [
  { id: 'unreachable', icon: <UnreachableIcon />, token: 'state-error' },
  { id: 'failed', icon: <ErrorIcon />, token: 'state-warning' },
  { id: 'denied', icon: <DeniedIcon />, token: 'state-offline' },
] as const

interface Props {
  readonly coverage: Coverage
  /** The list of the clusters that are missing for a reason. */
  readonly hrefOf: (missing: Missing) => string
  readonly onAskAgain: () => void
}

/** First thing of a fleet-wide view: how many clusters its numbers stand on, which are missing, and how old it all is. */
export function CoverageStrip({ coverage, hrefOf, onAskAgain }: Props) {
  const t = useMessages(federationMessages)
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const missing = missingOf(coverage)
  return (
    <Card
      component="section"
      aria-label={t('coverageLabel')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 0.25,
        minHeight: 36,
        px: 1.75,
        py: 0.25,
        typography: 'caption',
        color: token('text-3'),
      }}
    >
      <Box sx={{ width: 112, displayPrint: 'none', display: { xs: 'none', sm: 'block' } }}>
        <CoverageBar coverage={coverage} />
      </Box>
      <Box component="span" sx={{ typography: 'body2', color: token('text-2') }}>
        <RichMessage
          text={t('coverageAnswered', { total: number(coverage.total), count: coverage.total })}
          parts={{
            answered: <Strong>{number(coverage.answered)}</Strong>,
            total: <Strong>{number(coverage.total)}</Strong>,
          }}
        />
      </Box>
      {coverage.waiting > 0 && <span>{t('coverageWaiting', { count: coverage.waiting })}</span>}
      {MISSING.map(({ id, icon, token: colour }) =>
        coverage[id] === 0 ? null : (
          <MuiLink
            key={id}
            component={Link}
            to={hrefOf(id)}
            sx={{
              display: 'inline-flex',
              alignItems: 'center',
              gap: 0.5,
              minHeight: 24,
              fontWeight: 500,
              '& svg': { fontSize: 16, color: token(colour) },
            }}
          >
            {icon}
            {t(`coverage.${id}`, { count: coverage[id] })}
          </MuiLink>
        ),
      )}
      {missing > 0 && <span>{t('coverageLeftOut', { count: missing })}</span>}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, ml: 'auto' }}>
        <AnswerAge coverage={coverage} />
        <Button
          size="small"
          variant="text"
          startIcon={<RefreshIcon />}
          onClick={onAskAgain}
          sx={{ displayPrint: 'none' }}
        >
          {t('askAgain')}
        </Button>
      </Box>
    </Card>
  )
}

function Strong({ children }: { readonly children: string }) {
  return (
    <Box component="b" className="num" sx={{ color: token('text-1') }}>
      {children}
    </Box>
  )
}

function CoverageBar({ coverage }: { readonly coverage: Coverage }) {
  const t = useMessages(federationMessages)
  const { answered, unreachable, failed, denied, waiting } = coverage
  return (
    <StackedBar
      label={t('coverageLabel')}
      height={6}
      segments={[
        { label: t('coverageWord.answered'), value: answered, token: 'accent' },
        { label: t('coverageWord.unreachable'), value: unreachable, token: 'state-error-fill' },
        { label: t('coverageWord.failed'), value: failed, token: 'state-warning-fill' },
        { label: t('coverageWord.denied'), value: denied, token: 'state-offline-fill' },
        { label: t('coverageWord.waiting'), value: waiting, token: 'border-strong' },
      ]}
    />
  )
}

const EVERY_MS = 5_000

/** "Answers 2–9 s old": of what is counted, by the console's clock. */
function AnswerAge({ coverage: { newestAtMs, oldestAtMs } }: { readonly coverage: Coverage }) {
  const t = useMessages(federationMessages)
  const language = useLanguage()
  const now = useNow(EVERY_MS)
  if (newestAtMs === null || oldestAtMs === null) return null
  // An answer may be younger than the last tick.
  const age = (ms: number) => formatDuration(Math.max(0, now - ms), language)
  const [from, to] = [age(newestAtMs), age(oldestAtMs)]
  return (
    <span className="num">
      {from === to ? t('answersOld', { age: to }) : t('answersBetween', { from, to })}
    </span>
  )
}
