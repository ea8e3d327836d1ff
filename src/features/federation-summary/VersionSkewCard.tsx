import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { Disclosure } from '~/shared/ui/Disclosure'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { messages } from './messages'
import type { SummaryRow } from './model/summaryRow'
import { versionSkew, type UpgradeStep } from './model/versionSkew'

/** More steps than these are behind a disclosure. */
const SHOWN = 5

/** Who runs another version than the primary, what that blocks, and in which order to upgrade. Absent without any skew. */
export function VersionSkewCard({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const skew = versionSkew(rows)
  if (!skew || skew.steps.length === 0) return null
  const { ahead, behind, blocked, steps, primaryVersion } = skew
  const number = (value: number) => formatNumber(value, language)
  const rest = steps.slice(SHOWN)
  return (
    <Card component="section" aria-label={t('versionSkew')} sx={{ minWidth: 0, px: 2, pt: 1, pb: 1.5 }}>
      <SectionTitle note={t('primaryRuns', { version: primaryVersion })}>{t('versionSkew')}</SectionTitle>
      <Box sx={{ mb: 1, color: token('text-2') }}>
        {[
          behind.length > 0
            ? t('skewBehind', { count: behind.length, value: number(behind.length) })
            : undefined,
          ahead.length > 0 ? t('skewAhead', { count: ahead.length, value: number(ahead.length) }) : undefined,
          blocked.length > 0
            ? t('skewBlocked', { count: blocked.length, value: number(blocked.length) })
            : t('skewNothingBlocked'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      <Steps steps={steps.slice(0, SHOWN)} first={1} />
      {rest.length > 0 && (
        <Disclosure label={t('moreSteps', { count: rest.length, value: number(rest.length) })}>
          <Steps steps={rest} first={SHOWN + 1} />
        </Disclosure>
      )}
    </Card>
  )
}

function Steps({ steps, first }: { readonly steps: readonly UpgradeStep[]; readonly first: number }) {
  const t = useMessages(messages)
  return (
    <Box component="ol" start={first} sx={{ m: 0, pl: 2.5, '& li::marker': { color: token('text-3') } }}>
      {steps.map(({ row, from, to, isBlocking }) => (
        <Box component="li" key={row.cluster.id} sx={{ py: 0.25 }}>
          <RichMessage
            text={from === undefined ? t('upgradeUnknown', { to }) : t('upgradeStep', { from, to })}
            parts={{
              name: (
                <Box component="bdi" sx={{ fontWeight: 500 }}>
                  {row.cluster.name}
                </Box>
              ),
            }}
          />{' '}
          <Box
            component="span"
            sx={{ typography: 'caption', color: token(isBlocking ? 'state-warning' : 'text-3') }}
          >
            {t(isBlocking ? (row.cluster.kind === 'primary' ? 'blocksOthers' : 'getsNoRules') : 'getsRules')}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
