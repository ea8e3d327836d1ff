import { styled, type CSSObject } from '@mui/material/styles'
import { memo } from 'react'
import { Link } from 'react-router'
import { clusterHref } from '~/domain/federation/clusterHref'
import { token } from '~/shared/theme/tokens'
import type { StatusTone } from '~/shared/ui/StatusLabel'
import { conditionIcon } from './conditionLooks'
import { CONDITION_TONE, conditionOf, type Condition } from './model/condition'
import type { SummaryRow } from './model/summaryRow'
import { useTileText } from './useTileText'

/** Only what somebody has to do something about is tinted: an error, a state that is wrong, something on its way. */
const TINTED: ReadonlySet<Condition> = new Set([
  'unreachable',
  'failed',
  'denied',
  'closed',
  'poor',
  'state',
  'progress',
])

const TONES: readonly StatusTone[] = ['ok', 'progress', 'warning', 'error', 'offline', 'unknown']

function toneStyles(): CSSObject {
  const styles: CSSObject = {}
  for (const tone of TONES) {
    const text = tone === 'ok' || tone === 'offline' ? 'text-3' : (`state-${tone}` as const)
    styles[`& [data-tone="${tone}"] [data-part="bar"]`] = { backgroundColor: token(`state-${tone}-fill`) }
    styles[`& [data-tone="${tone}"] [data-part="word"]`] = { color: token(text) }
    styles[`& [data-tone="${tone}"][data-tinted]`] = {
      backgroundColor: token(`state-${tone}-soft`),
      borderColor: `color-mix(in srgb, ${token(`state-${tone}-fill`)} 35%, transparent)`,
    }
  }
  return styles
}

// One style for all tiles: three hundred of them are drawn again with every answer.
const Tiles = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(124px, 1fr))',
  gap: 6,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li > *': {
    display: 'grid',
    gridTemplateColumns: '3px minmax(0, 1fr)',
    columnGap: 8,
    height: 42,
    padding: '3px 6px',
    border: `1px solid ${token('border')}`,
    borderRadius: 6,
    backgroundColor: token('surface'),
    color: 'inherit',
    textDecoration: 'none',
    fontSize: '0.75rem',
    lineHeight: '17px',
  },
  '& > li > a:hover': { backgroundColor: token('hover') },
  '& [data-part="bar"]': { gridRow: 'span 2', borderRadius: 2, margin: '3px 0' },
  '& [data-part="name"]': { fontWeight: 500, color: token('text-1') },
  '& [data-part="name"], & [data-part="word"]': {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& [data-part="word"] svg': { fontSize: 14, marginRight: 4, verticalAlign: '-2px' },
  ...toneStyles(),
  [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
}))

/** The tiles of the fleet map: name, worst condition in words, and a link to the cluster. */
export function FleetTiles({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const tileText = useTileText()
  return (
    <Tiles>
      {rows.map((row) => (
        <Tile key={row.cluster.id} row={row} word={tileText(row)} />
      ))}
    </Tiles>
  )
}

interface TileProps {
  readonly row: SummaryRow
  readonly word: string
}

const Tile = memo(
  function Tile({ row, word }: TileProps) {
    const { cluster } = row
    const condition = conditionOf(row)
    const href = clusterHref(cluster) ?? `/federation/clusters?q=${encodeURIComponent(cluster.name)}`
    return (
      <li>
        <Link
          to={href}
          title={`${cluster.name}\n${word}`}
          data-tone={CONDITION_TONE[condition]}
          data-tinted={TINTED.has(condition) || undefined}
        >
          <span data-part="bar" aria-hidden className="nv-data-colour" />
          <bdi data-part="name">{cluster.name}</bdi>
          <span data-part="word">
            {conditionIcon(condition, cluster)}
            {word}
          </span>
        </Link>
      </li>
    )
  },
  (before, after) =>
    before.word === after.word &&
    before.row.cluster === after.row.cluster &&
    conditionOf(before.row) === conditionOf(after.row),
)
