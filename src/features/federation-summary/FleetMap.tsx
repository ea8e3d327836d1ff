import TableChartIcon from '@mui/icons-material/TableChartOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useMemo, useState } from 'react'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { ChartTable } from '~/shared/ui/charts/ChartTable'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { FleetTiles } from './FleetTiles'
import { messages } from './messages'
import { byUrgency } from './model/condition'
import { groupRows, type Grouping } from './model/groupRows'
import type { SummaryRow } from './model/summaryRow'
import { GroupingChoice } from './GroupingChoice'
import { useTileText } from './useTileText'

interface Props {
  readonly rows: readonly SummaryRow[]
  readonly grouping: Grouping
  readonly onGrouping: (grouping: Grouping) => void
  /** On a screen nobody scrolls every cluster has to be seen. */
  readonly showAll: boolean
}

/** Eight rows of six: more would push everything else off the page. */
const SHOWN = 48

/** One tile per cluster, coloured by the worst that can be said about it, most urgent first. */
export function FleetMap({ rows, grouping, onGrouping, showAll }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const [isTable, setTable] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const sorted = useMemo(() => [...rows].sort(byUrgency), [rows])
  const shown = showAll || isOpen ? sorted : sorted.slice(0, SHOWN)
  const groups = useMemo(() => groupRows(shown, grouping), [shown, grouping])
  const label = t(isTable ? 'showMap' : 'showMapTable')
  return (
    <Card component="section" aria-label={t('fleetMap')} sx={{ minWidth: 0, px: 2, pt: 1, pb: 2 }}>
      <SectionTitle
        note={t('mapNote', { count: rows.length, value: formatNumber(rows.length, language) })}
        action={
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mr: -0.75, displayPrint: 'none' }}>
            <GroupingChoice grouping={grouping} onChange={onGrouping} />
            <Tooltip title={label}>
              <IconButton size="small" aria-label={label} onClick={() => setTable(!isTable)}>
                <TableChartIcon />
              </IconButton>
            </Tooltip>
          </Box>
        }
      >
        {t('fleetMap')}
      </SectionTitle>
      {isTable ? (
        <MapTable rows={shown} />
      ) : (
        groups.map((group) => (
          <Box key={group.name} sx={{ '& + &': { mt: 1.5 } }}>
            {grouping !== 'none' && (
              <Box sx={{ mb: 0.75, typography: 'caption', color: token('text-2') }}>
                <Box component="bdi" sx={{ fontWeight: 600 }}>
                  {group.name === '' ? t('noGroup') : group.name}
                </Box>{' '}
                <span className="num">{formatNumber(group.rows.length, language)}</span>
              </Box>
            )}
            <FleetTiles rows={group.rows} />
          </Box>
        ))
      )}
      {shown.length < sorted.length && (
        <Button size="small" variant="text" onClick={() => setOpen(true)} sx={{ mt: 1, ml: -0.75 }}>
          {t('showAllTiles', { value: formatNumber(sorted.length, language) })}
        </Button>
      )}
    </Card>
  )
}

function MapTable({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const t = useMessages(messages)
  const tileText = useTileText()
  return (
    <Box tabIndex={0} role="region" aria-label={t('fleetMap')} sx={{ overflow: 'auto', maxHeight: 360 }}>
      <ChartTable
        columns={[t('columnCluster'), t('condition')]}
        rows={rows.map((row) => [row.cluster.name, tileText(row)])}
      />
    </Box>
  )
}
