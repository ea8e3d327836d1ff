import ShowChartIcon from '@mui/icons-material/ShowChart'
import TableChartIcon from '@mui/icons-material/TableChartOutlined'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import IconButton from '@mui/material/IconButton'
import Skeleton from '@mui/material/Skeleton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { Suspense, useState, type ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { ChartTable, type ChartTableProps } from './ChartTable'
import { chartMessages } from './messages'

interface Props {
  readonly title: string
  /** What the numbers are: "clusters", "% of one core". */
  readonly unit: string
  /** What the chart shows, in a sentence: the accessible name ("CPU was 4 % on average, at most 12 %"). */
  readonly finding: string
  /** The same numbers, for those who read better than they see. */
  readonly table: ChartTableProps
  /** Height of the chart in px; the wait for its code is as high. */
  readonly height: number
  readonly children: ReactNode
}

/** A card with a chart: title, unit, the finding as its name, and the switch to the table twin. */
export function ChartCard({ title, unit, finding, table, height, children }: Props) {
  const t = useMessages(chartMessages)
  const [isTable, setTable] = useState(false)
  const label = t(isTable ? 'showChart' : 'showTable', { title })
  return (
    <Card component="section" aria-label={title} sx={{ minWidth: 0, px: 2, pt: 1, pb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1, minHeight: 28 }}>
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
        <Typography variant="caption" sx={{ flex: 1, minWidth: 0, color: token('text-3') }}>
          {unit}
        </Typography>
        <Tooltip title={label}>
          <IconButton size="small" aria-label={label} sx={{ mr: -0.75 }} onClick={() => setTable(!isTable)}>
            {isTable ? <ShowChartIcon /> : <TableChartIcon />}
          </IconButton>
        </Tooltip>
      </Box>
      {isTable ? (
        <Box sx={{ minHeight: height, overflowX: 'auto' }}>
          <ChartTable {...table} />
        </Box>
      ) : (
        <Box
          component="figure"
          aria-label={finding}
          sx={{ display: 'flex', flexDirection: 'column', m: 0, minHeight: height }}
        >
          <Suspense fallback={<Skeleton variant="rectangular" height={height} />}>{children}</Suspense>
        </Box>
      )}
    </Card>
  )
}
