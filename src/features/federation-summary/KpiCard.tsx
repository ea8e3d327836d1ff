import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import MuiLink from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { scoreBand } from '~/shared/ui/scoreBand'
import { StackedBar } from '~/shared/ui/StackedBar'
import { clusterHref } from '~/domain/federation/clusterHref'
import { messages } from './messages'
import { STANDING_TOKENS } from './conditionLooks'
import { STANDINGS } from './model/condition'
import type { Totals } from './model/totals'
import { summaryHref } from './summaryUrl'

/** One card, its cells split by lines: the gap of the grid is the line. */
const Cells = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns:
    'minmax(0, 2.3fr) minmax(0, 0.95fr) repeat(2, minmax(0, 1.05fr)) minmax(0, 1.3fr) minmax(0, 2.1fr)',
  gap: 1,
  border: `1px solid ${token('border')}`,
  borderRadius: 8,
  overflow: 'hidden',
  backgroundColor: token('border'),
  '& > *': { minWidth: 0, padding: '12px 16px', backgroundColor: token('surface') },
  [theme.breakpoints.down('lg')]: {
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    '& > [data-wide]': { gridColumn: 'span 4' },
  },
  [theme.breakpoints.down('sm')]: {
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '& > [data-wide]': { gridColumn: 'span 2' },
  },
}))

interface Props {
  readonly totals: Totals
  readonly labels: readonly string[]
}

/** The fleet in six numbers. Sums leave out what did not answer; the strip above says how much that is. */
export function KpiCard({ totals, labels }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const isKnown = totals.coverage.answered > 0
  const sum = (value: number) => (isKnown ? number(value) : undefined)
  return (
    <Cells aria-label={t('totals')}>
      <ClustersCell totals={totals} labels={labels} />
      <Kpi
        label={t('nodes')}
        value={sum(totals.nodes)}
        note={t('notEnforced', { count: totals.notEnforced, value: number(totals.notEnforced) })}
      />
      <Kpi
        label={t('podsRunning')}
        value={sum(totals.pods)}
        note={t('inNamespaces', { count: totals.namespaces, value: number(totals.namespaces) })}
      />
      <Kpi
        label={t('workloads')}
        value={sum(totals.workloads)}
        note={t('running', { value: number(totals.runningWorkloads) })}
      />
      <ScoreCell totals={totals} />
      <VulnerabilitiesCell totals={totals} labels={labels} />
    </Cells>
  )
}

interface KpiProps {
  readonly label: string
  /** Undefined until the first answer. */
  readonly value: string | undefined
  /** Small words after the number. */
  readonly after?: ReactNode
  readonly note?: ReactNode
  readonly isWide?: boolean
}

function Kpi({ label, value, after, note, isWide = false }: KpiProps) {
  return (
    <Box data-wide={isWide || undefined}>
      <Box sx={{ typography: 'caption', color: token('text-2') }}>{label}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1, minHeight: 30 }}>
        <Box component="b" className="num" sx={{ fontSize: '1.5rem', lineHeight: '30px', fontWeight: 600 }}>
          {value ?? <Skeleton width={56} />}
        </Box>
        {value !== undefined && after !== undefined && (
          <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
            {after}
          </Box>
        )}
      </Box>
      {value !== undefined && note !== undefined && (
        <Box sx={{ mt: 0.25, typography: 'caption', color: token('text-3') }}>{note}</Box>
      )}
    </Box>
  )
}

function ClustersCell({ totals, labels }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  return (
    <Kpi
      isWide
      label={t('clusters')}
      value={formatNumber(totals.coverage.total, language)}
      after={t('primaryAndManaged', { count: totals.managed, value: formatNumber(totals.managed, language) })}
      note={
        <StackedBar
          legend
          height={6}
          label={t('clustersByState')}
          segments={STANDINGS.map((standing) => ({
            label: t(`standing.${standing}`),
            value: totals.byStanding[standing],
            token: STANDING_TOKENS[standing],
            to: summaryHref({ standing }, labels),
          }))}
        />
      }
    />
  )
}

function ScoreCell({ totals: { medianScore, worst, coverage } }: { readonly totals: Totals }) {
  const t = useMessages(messages)
  const noScore = coverage.answered > 0 ? t('unknownScore') : undefined
  const worstHref = worst && clusterHref(worst.row.cluster)
  return (
    <Kpi
      label={t('medianScore')}
      value={medianScore === null ? noScore : `${medianScore}`}
      after={medianScore === null ? undefined : t(`band.${scoreBand(medianScore)}`)}
      note={
        worst && (
          <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            {t('worst')}{' '}
            <MuiLink
              component={Link}
              to={worstHref ?? '.'}
              title={worst.row.cluster.name}
              sx={{ color: token(WORST[scoreBand(worst.score)]) }}
            >
              <span className="num">{worst.score}</span> <bdi>{worst.row.cluster.name}</bdi>
            </MuiLink>
          </Box>
        )
      }
    />
  )
}

const WORST = { good: 'text-2', fair: 'state-warning', poor: 'state-error' } as const

const SEVERITIES = ['critical', 'high', 'medium'] as const

function VulnerabilitiesCell({ totals, labels }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { vulnerabilities, vulnerabilitiesCoverage } = totals
  const number = (value: number) => formatNumber(value, language)
  const isKnown = vulnerabilitiesCoverage.answered > 0
  const { critical, high, medium } = vulnerabilities
  return (
    <Kpi
      isWide
      label={t('vulnerabilities')}
      value={isKnown ? number(critical + high + medium) : undefined}
      after={t('inClusters', {
        count: vulnerabilitiesCoverage.answered,
        value: number(vulnerabilitiesCoverage.answered),
      })}
      note={
        <StackedBar
          legend
          height={6}
          label={t('bySeverity')}
          segments={SEVERITIES.map((severity) => ({
            label: t(`severity.${severity}`),
            value: vulnerabilities[severity],
            token: `sev-${severity}-fill`,
            to: summaryHref({ sort: `-${severity}` }, labels),
          }))}
        />
      }
    />
  )
}
