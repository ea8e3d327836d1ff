import Box from '@mui/material/Box'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Findings, FoundImage } from '~/domain/registry/model/tallyFindings'
import { scanMessages } from '~/domain/scan/messages'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { ChartCard } from '~/shared/ui/charts/ChartCard'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { StackedBar } from '~/shared/ui/StackedBar'
import { imageName } from '~/domain/registry/model/imageName'
import { messages } from './messages'
import { imagePath } from './paths'

interface Props {
  readonly findings: UseQueryResult<Findings>
  readonly height: number
}

/** The images with the worst findings, each a link to its page. */
export function RiskiestImages({ findings, height }: Props) {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const images = findings.data?.riskiest ?? []
  return (
    <ChartCard
      title={t('riskiest')}
      unit={t('riskiestUnit')}
      finding={t('riskiestFinding', { name: images[0] ? imageName(images[0]) : '–' })}
      table={{
        columns: [t('image'), s('severity.critical'), s('severity.high'), s('severity.medium')],
        rows: images.map((image) => [imageName(image), image.critical, image.high, image.medium]),
      }}
      height={height}
    >
      {findings.error && !findings.data ? (
        <ErrorNote error={findings.error} attempt="read" />
      ) : images.length === 0 && findings.data ? (
        <EmptyState title={t('noRiskyImages')} />
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {images.map((image) => (
            <RiskyImage
              key={`${image.reg_name} ${imageName(image)}`}
              image={image}
              most={total(images[0] ?? image)}
            />
          ))}
        </Box>
      )}
    </ChartCard>
  )
}

const total = ({ critical, high, medium }: FoundImage) => critical + high + medium

function RiskyImage({ image, most }: { readonly image: FoundImage; readonly most: number }) {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const { clusterId } = useClusterClient()
  const segments = (['critical', 'high', 'medium'] as const).map((severity) => ({
    label: s(`count.${severity}`),
    value: image[severity],
    token: `sev-${severity}-fill` as const,
  }))
  return (
    <li>
      <Box
        component={Link}
        to={imagePath(clusterId, image.reg_name, image.image_id)}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) 56px 76px',
          alignItems: 'center',
          gap: 1.25,
          minHeight: 25,
          typography: 'body2',
          color: token('text-2'),
          textDecoration: 'none',
          borderRadius: '4px',
          '&:hover': { backgroundColor: token('hover'), color: token('text-1') },
        }}
      >
        <Box
          component="bdi"
          title={imageName(image)}
          sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {imageName(image)}
        </Box>
        <StackedBar
          label={t('findingsOf', { name: imageName(image) })}
          share={Math.min(1, total(image) / Math.max(1, most))}
          segments={segments}
        />
        <Box className="num" aria-hidden sx={{ textAlign: 'end', whiteSpace: 'nowrap' }}>
          <Box component="b" sx={{ color: token('sev-critical') }}>
            {formatNumber(image.critical, language)}
          </Box>{' '}
          {formatNumber(image.high, language)} {formatNumber(image.medium, language)}
        </Box>
      </Box>
    </li>
  )
}
