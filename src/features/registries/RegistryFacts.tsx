import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import type { RegistryWire } from '~/domain/registry/api/schema'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDateTime, parseTime } from '~/shared/lib/time'
import { Facts } from '~/shared/ui/Facts'
import { messages } from './messages'
import { shortTypeName } from './model/registryTypes'
import type { RegistryRow } from './model/registryRow'
import { ScanState } from './ScanState'
import { scheduleText } from './scheduleText'

interface Props {
  readonly registry: RegistryWire
  readonly row: RegistryRow
}

/** How a registry is set up and how its scan stands. */
export function RegistryFacts({ registry, row }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const moment = (ms: number | undefined) =>
    ms === undefined || ms === 0 ? '–' : formatDateTime(new Date(ms), language)
  const database = parseTime(registry.cvedb_create_time)
  const version = registry.cvedb_version === '' ? '–' : registry.cvedb_version
  return (
    <Card
      component="section"
      aria-label={t('aboutRegistry')}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' },
        alignItems: 'start',
        columnGap: 3,
        rowGap: 0.5,
        p: 2,
        mb: 2,
      }}
    >
      <Facts
        labelWidth={72}
        items={[
          { label: t('type'), value: shortTypeName(registry.registry_type) },
          { label: t('address'), value: <bdi>{registry.registry}</bdi> },
          { label: t('filters'), value: <bdi className="mono">{registry.filters.join(', ') || '–'}</bdi> },
        ]}
      />
      <Facts
        labelWidth={84}
        items={[
          { label: t('scan'), value: <Scan row={row} /> },
          { label: t('lastScan'), value: moment(row.lastScanMs) },
          { label: t('nextScan'), value: moment(row.nextScanMs) },
        ]}
      />
      <Facts
        labelWidth={108}
        items={[
          { label: t('schedule'), value: scheduleText(t, registry.schedule) },
          {
            label: t('database'),
            value: database
              ? t('databaseOf', { version, moment: formatDateTime(database, language) })
              : version,
          },
          { label: t('layers'), value: t(registry.scan_layers ? 'layersScanned' : 'layersNotScanned') },
        ]}
      />
    </Card>
  )
}

function Scan({ row }: Pick<Props, 'row'>) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
      <ScanState row={row} />
    </Box>
  )
}
