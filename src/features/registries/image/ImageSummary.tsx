import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import type { RegistryImageWire } from '~/domain/registry/api/schema'
import { scanMessages } from '~/domain/scan/messages'
import { SEVERITIES, type SeverityNumbers } from '~/domain/scan/model/severity'
import type { ScanReport } from '~/domain/scan/model/scanReport'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatBytes } from '~/shared/lib/bytes'
import { formatNumber } from '~/shared/lib/number'
import { formatDay, parseTime } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { Donut } from '~/shared/ui/charts/Donut'
import { Facts } from '~/shared/ui/Facts'
import { StackedBar } from '~/shared/ui/StackedBar'
import { messages } from '../messages'
import { FactLabel } from './FactLabel'
import { ImageUsers } from './ImageUsers'
import { imageMessages } from './messages'

interface Props {
  readonly image: RegistryImageWire | undefined
  readonly imageId: string
  readonly report: ScanReport | undefined
}

/** What was found, how much of it can be fixed, who runs the image, and what it is: in one card. */
export function ImageSummary({ image, imageId, report }: Props) {
  const counts = countOf(report)
  return (
    <Card
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: '6fr 5fr 5fr 6fr' },
        gap: 2.5,
        p: 2,
        mb: 2,
        '& > * + *': { borderLeft: { lg: `1px solid ${token('border')}` }, pl: { lg: 2.5 } },
      }}
    >
      <SeverityDonut counts={counts.all} />
      <FixCoverage counts={counts} />
      <ImageUsers imageId={imageId} />
      <Identity image={image} />
    </Card>
  )
}

interface Counts {
  readonly all: SeverityNumbers
  readonly total: number
  readonly fixable: number
  readonly fixableCritical: number
}

/** Accepted ones are left out, as everywhere. */
function countOf(report: ScanReport | undefined): Counts {
  const all = { critical: 0, high: 0, medium: 0, low: 0 }
  const counts = { total: 0, fixable: 0, fixableCritical: 0 }
  for (const { rank, hasFix, isAccepted } of report?.vulnerabilities.rows ?? []) {
    if (isAccepted) continue
    all[rank] += 1
    counts.total += 1
    if (!hasFix) continue
    counts.fixable += 1
    if (rank === 'critical') counts.fixableCritical += 1
  }
  return { all, ...counts }
}

function SeverityDonut({ counts }: { readonly counts: SeverityNumbers }) {
  const t = useMessages(imageMessages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const total = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0)
  const spoken = SEVERITIES.map((severity) => `${counts[severity]} ${s(`count.${severity}`)}`).join(', ')
  return (
    <Box component="figure" aria-label={`${s('bySeverity')}: ${spoken}`} sx={{ m: 0 }}>
      <Donut
        size={104}
        value={formatNumber(total, language)}
        label={t('cves')}
        segments={SEVERITIES.map((severity) => ({
          label: s(`severity.${severity}`),
          value: counts[severity],
          token: `sev-${severity}-fill` as const,
        }))}
      />
    </Box>
  )
}

function FixCoverage({ counts }: { readonly counts: Counts }) {
  const t = useMessages(imageMessages)
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <Box>
      <FactLabel>{t('fixExists')}</FactLabel>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 1 }}>
        <Box component="b" className="num" sx={{ fontSize: '1.25rem', lineHeight: '28px', fontWeight: 600 }}>
          {number(counts.fixable)}
        </Box>
        <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
          {t('fixOf', {
            total: number(counts.total),
            fixed: number(counts.fixableCritical),
            critical: number(counts.all.critical),
          })}
        </Box>
      </Box>
      <StackedBar
        label={t('fixExists')}
        segments={[
          { label: t('withFix'), value: counts.fixable, token: 'series-1' },
          { label: t('withoutFix'), value: counts.total - counts.fixable, token: 'sev-none-fill' },
        ]}
      />
    </Box>
  )
}

function Identity({ image }: { readonly image: RegistryImageWire | undefined }) {
  const t = useMessages(imageMessages)
  const r = useMessages(messages)
  const language = useLanguage()
  const created = parseTime(image?.created_at ?? '')
  return (
    <Facts
      labelWidth={84}
      items={[
        { label: r('baseOs'), value: image && image.base_os !== '' ? image.base_os : '–' },
        {
          label: r('size'),
          value: image
            ? t('sizeIn', { size: formatBytes(image.size, language), count: image.layers.length })
            : '–',
        },
        { label: r('created'), value: created ? formatDay(created, language) : '–' },
        {
          label: t('runsAs'),
          value: image?.run_as_root ? (
            <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, color: token('state-warning') }}>
              <WarningIcon aria-hidden sx={{ fontSize: 16 }} />
              {t('runsAsRoot')}
            </Box>
          ) : (
            t('runsAsUser')
          ),
        },
      ]}
    />
  )
}
