import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import { scanMessages } from '~/domain/scan/messages'
import { ScanStateLabel } from '~/domain/scan/ScanStateLabel'
import type { RegistryImageWire } from '~/domain/registry/api/schema'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDateTime, fromUnixSeconds, parseTime } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { Facts, type Fact } from '~/shared/ui/Facts'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { imageName } from '~/domain/registry/model/imageName'
import { messages } from '../messages'
import { imageMessages } from './messages'
import type { ReportProps } from './reportState'

interface Props extends ReportProps {
  /** The image under each of its tags. */
  readonly tags: readonly RegistryImageWire[]
}

/** The rest: ids, the last scan, labels, environment and commands. */
export function DetailsPart({ report, tags }: Props) {
  const t = useMessages(imageMessages)
  const r = useMessages(messages)
  const [image] = tags
  const labels = Object.entries(report.data?.labels ?? {}).map(([label, value]): Fact => ({
    label,
    value: <bdi>{value}</bdi>,
  }))
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        gap: 1.5,
        alignItems: 'start',
      }}
    >
      <Card sx={{ p: 2 }}>
        <SectionTitle>{t('identity')}</SectionTitle>
        <Facts
          items={[
            { label: r('tags'), value: <bdi>{tags.map(imageName).join(', ')}</bdi> },
            { label: r('imageId'), value: <span className="mono">{image?.image_id}</span> },
            { label: r('digest'), value: <span className="mono">{image?.digest}</span> },
            { label: t('author'), value: <bdi>{image?.author === '' ? '–' : image?.author}</bdi> },
          ]}
        />
      </Card>
      <LastScan image={image} />
      <Card sx={{ p: 2 }}>
        <SectionTitle>{t('labels')}</SectionTitle>
        {labels.length > 0 ? <Facts items={labels} labelWidth={220} /> : <Nothing />}
      </Card>
      <Lines title={t('environment')} lines={report.data?.envs ?? []} />
      <Lines title={t('commands')} lines={report.data?.cmds ?? []} />
    </Box>
  )
}

function LastScan({ image }: { readonly image: RegistryImageWire | undefined }) {
  const t = useMessages(imageMessages)
  const r = useMessages(messages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const scanned = fromUnixSeconds(image?.scanned_timestamp ?? 0)
  const database = parseTime(image?.cvedb_create_time ?? '')
  return (
    <Card sx={{ p: 2 }}>
      <SectionTitle>{r('lastScan')}</SectionTitle>
      <Facts
        items={[
          { label: s('scan'), value: <ScanStateLabel brief={image} withReason /> },
          { label: s('scanned'), value: scanned ? formatDateTime(scanned, language) : '–' },
          { label: r('database'), value: image?.scanner_version === '' ? '–' : image?.scanner_version },
          { label: t('databaseFrom'), value: database ? formatDateTime(database, language) : '–' },
          { label: t('osSupport'), value: image?.os_scan_status.replace(/^OSScanStatus/, '') },
        ]}
      />
    </Card>
  )
}

function Nothing() {
  const r = useMessages(messages)
  return <Box sx={{ color: token('text-3') }}>{r('none')}</Box>
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Card sx={{ p: 2 }}>
      <SectionTitle>{title}</SectionTitle>
      {lines.length === 0 ? (
        <Nothing />
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {lines.map((line, index) => (
            // Lines can repeat; their order never changes.
            <Box component="li" key={index} className="mono" sx={{ overflowWrap: 'anywhere', py: 0.25 }}>
              <bdi>{line}</bdi>
            </Box>
          ))}
        </Box>
      )}
    </Card>
  )
}
