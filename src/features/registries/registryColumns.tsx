import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { SeverityNumber } from '~/domain/scan/SeverityNumber'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import { formatDateTime } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { nameColumn, numberColumn, textColumn } from '~/shared/ui/table/columns'
import type { Column } from '~/shared/ui/table/types'
import type { messages } from './messages'
import { shortTypeName } from './model/registryTypes'
import { scanFacetOf, type RegistryRow } from './model/registryRow'
import { OriginChip } from './OriginChip'
import { imagesByWorstPath } from './paths'
import { scheduleText } from './scheduleText'
import { ScanCell } from './ScanCell'
import type { ScanActions } from './useScanActions'

type Words = Translate<(typeof messages)['en']>

/** What the table calls a row: pipelines have no name of their own. */
const rowName = (t: Words, { name, registry, isShared }: RegistryRow): string =>
  registry ? name : t(isShared ? 'ciResultsShared' : 'ciResults')

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address)

export function registryColumns(
  t: Words,
  language: Language,
  clusterId: ClusterId,
  actions: ScanActions,
): readonly Column<RegistryRow>[] {
  const nameOf = (row: RegistryRow) => rowName(t, row)
  const addressOf = ({ registry }: RegistryRow) => (registry ? hostOf(registry.registry) : '–')
  const typeOf = ({ registry }: RegistryRow) =>
    registry ? shortTypeName(registry.registry_type) : t('pipelines')
  const filtersOf = ({ registry }: RegistryRow) => registry?.filters.join(', ') ?? ''
  return [
    nameColumn(t('name'), nameOf, 148),
    {
      id: 'origin',
      header: t('origin'),
      cell: (row) => <OriginChip origin={row.origin} isShared={row.isShared} />,
      sortValue: ({ origin }) => origin,
      text: ({ origin, isShared }) => t(isShared ? 'origin.federated' : `origin.${origin}`),
      width: 108,
    },
    textColumn('type', t('type'), typeOf, { width: 112 }),
    {
      id: 'address',
      header: t('address'),
      cell: (row) => <bdi title={row.registry?.registry}>{addressOf(row)}</bdi>,
      sortValue: addressOf,
      text: (row) => row.registry?.registry ?? '',
      width: 148,
      phone: 'meta',
    },
    {
      id: 'filters',
      header: t('filters'),
      cell: (row) => <Filters filters={row.registry?.filters ?? []} />,
      text: filtersOf,
      width: 112,
    },
    {
      id: 'scan',
      header: t('scan'),
      cell: (row) => <ScanCell row={row} actions={actions} />,
      sortValue: scanFacetOf,
      text: (row) =>
        [scanFacetOf(row), row.registry?.error_message, row.registry?.error_detail]
          .filter(Boolean)
          .join(': '),
      width: 244,
      phone: 'status',
    },
    numberColumn('images', t('images'), language, ({ images }) => images, { width: 72, phone: 'end' }),
    ...(['critical', 'high'] as const).map((severity) => worstColumn(t, clusterId, severity)),
    {
      id: 'schedule',
      header: t('schedule'),
      cell: ({ registry }) => (registry ? scheduleText(t, registry.schedule) : '–'),
      sortValue: ({ registry }) => registry?.schedule.interval ?? 0,
      text: ({ registry }) => (registry ? scheduleText(t, registry.schedule) : ''),
      width: 128,
      hidden: true,
    },
    ...timeColumns(t, language),
    {
      id: 'database',
      header: t('database'),
      cell: ({ registry }) => registry?.cvedb_version ?? '–',
      sortValue: ({ registry }) => registry?.cvedb_version ?? '',
      text: ({ registry }) => registry?.cvedb_version ?? '',
      width: 108,
      hidden: true,
    },
  ]
}

function worstColumn(t: Words, clusterId: ClusterId, severity: 'critical' | 'high'): Column<RegistryRow> {
  return {
    id: severity,
    header: t(`worst.${severity}`),
    cell: (row) => {
      const count = row.worst?.[severity]
      const number = <SeverityNumber severity={severity} value={count} />
      if (!count) return number
      return (
        <Link
          component={RouterLink}
          to={imagesByWorstPath(clusterId, row.name, severity)}
          color="inherit"
          underline="hover"
          aria-label={t(`worstIn.${severity}`, { count, name: rowName(t, row) })}
        >
          {number}
        </Link>
      )
    },
    sortValue: ({ worst }) => worst?.[severity] ?? null,
    text: ({ worst }) => String(worst?.[severity] ?? ''),
    width: 56,
    align: 'end',
  }
}

function timeColumns(t: Words, language: Language): readonly Column<RegistryRow>[] {
  const column = (
    id: 'lastScan' | 'nextScan',
    msOf: (row: RegistryRow) => number | undefined,
  ): Column<RegistryRow> => {
    const text = (row: RegistryRow) => {
      const ms = msOf(row)
      return ms === undefined || ms === 0 ? '' : formatDateTime(new Date(ms), language)
    }
    return {
      id,
      header: t(id),
      cell: (row) => text(row) || '–',
      sortValue: (row) => msOf(row) ?? null,
      text,
      width: 152,
      hidden: true,
    }
  }
  return [column('lastScan', (row) => row.lastScanMs), column('nextScan', (row) => row.nextScanMs)]
}

/** The first filter and how many more there are. */
function Filters({ filters }: { readonly filters: readonly string[] }) {
  const [first, ...more] = filters
  if (first === undefined) return '–'
  return (
    <Box component="span" title={filters.join('\n')} sx={{ display: 'flex', gap: 0.5, minWidth: 0 }}>
      <Box component="bdi" className="mono" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {first}
      </Box>
      {more.length > 0 && (
        <Box component="span" sx={{ color: token('text-3'), flexShrink: 0 }}>
          +{more.length}
        </Box>
      )}
    </Box>
  )
}
