import { styled } from '@mui/material/styles'
import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { ClusterStatusLabel } from '~/domain/federation/ClusterStatusLabel'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { SwitchInput } from '~/shared/ui/fields/SwitchInput'
import { ScoreMeter } from '~/shared/ui/ScoreMeter'
import { messages } from './messages'
import { compareFacts, FACT_SECTIONS, type Fact, type FactValue } from './model/compareFacts'
import type { SummaryRow } from './model/summaryRow'

const Frame = styled('div')({
  overflowX: 'auto',
  border: `1px solid ${token('border')}`,
  borderRadius: 8,
  backgroundColor: token('surface'),
})

const Grid = styled('table')({
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  '& th, & td': {
    height: 36,
    padding: '4px 12px',
    textAlign: 'start',
    borderBottom: `1px solid ${token('border')}`,
    fontWeight: 400,
    whiteSpace: 'nowrap',
  },
  '& thead th': {
    backgroundColor: token('header'),
    fontWeight: 500,
    verticalAlign: 'top',
    paddingTop: 8,
    paddingBottom: 8,
  },
  // The name of the fact stays in sight on a phone.
  '& th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: '24%',
    minWidth: 148,
    backgroundColor: token('surface'),
    color: token('text-2'),
    whiteSpace: 'normal',
  },
  '& thead th:first-of-type': { backgroundColor: token('header') },
  '& tbody th[scope="rowgroup"]': {
    height: 32,
    fontWeight: 600,
    color: token('text-1'),
    backgroundColor: token('header'),
  },
  '& tr[data-differs] > td': { color: token('text-1'), fontWeight: 500 },
  '& tr[data-differs] > th': { color: token('text-1'), boxShadow: `inset 2px 0 ${token('remote-fill')}` },
  '& tr:not([data-differs]) > td': { color: token('text-3') },
  '& tbody:last-of-type > tr:last-of-type > *': { borderBottom: 0 },
})

interface Props {
  readonly rows: readonly SummaryRow[]
  readonly onlyDifferences: boolean
  readonly onOnlyDifferences: (only: boolean) => void
}

/** What is known of the clusters side by side: what differs first, then what is the same. */
export function CompareTable({ rows, onlyDifferences, onOnlyDifferences }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const facts = useMemo(() => compareFacts(rows), [rows])
  const differing = facts.filter(({ differs }) => differs)
  const number = (value: number) => formatNumber(value, language)
  const names = new Intl.ListFormat(language).format(rows.map(({ cluster }) => cluster.name))
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Box component="p" role="status" sx={{ m: 0, flex: 1, color: token('text-2') }}>
          {t('compareDiffers', {
            count: differing.length,
            value: number(differing.length),
            total: number(facts.length),
          })}
        </Box>
        <SwitchInput label={t('onlyDifferences')} checked={onlyDifferences} onChange={onOnlyDifferences} />
      </Box>
      {/* Four clusters are wider than a phone: whoever has only keys scrolls the box. */}
      <Frame tabIndex={0} role="region" aria-label={t('compareTable', { names })}>
        <Grid aria-label={t('compareTable', { names })}>
          <thead>
            <tr>
              <th scope="col">{t('fact')}</th>
              {rows.map((row) => (
                <ClusterHead key={row.cluster.id} row={row} />
              ))}
            </tr>
          </thead>
          <FactGroups facts={differing} columns={rows.length} title={t('differencesFirst')} />
          {!onlyDifferences && (
            <FactGroups
              facts={facts.filter(({ differs }) => !differs)}
              columns={rows.length}
              title={t('theSame')}
            />
          )}
        </Grid>
      </Frame>
    </>
  )
}

function ClusterHead({ row }: { readonly row: SummaryRow }) {
  const { cluster, numbers, outcome } = row
  return (
    <th scope="col">
      <Box component="bdi" sx={{ display: 'block', fontWeight: 600, color: token('text-1') }}>
        {cluster.name}
      </Box>
      <Box sx={{ typography: 'caption' }}>
        <ClusterStatusLabel cluster={cluster} wordOnly />
      </Box>
      {outcome === 'answered' && typeof numbers.score === 'number' && <ScoreMeter score={numbers.score} />}
    </th>
  )
}

interface GroupsProps {
  readonly facts: readonly Fact[]
  readonly columns: number
  readonly title: string
}

function FactGroups({ facts, columns, title }: GroupsProps) {
  const t = useMessages(messages)
  return FACT_SECTIONS.map((section) => {
    const own = facts.filter((fact) => fact.section === section)
    if (own.length === 0) return null
    return (
      <tbody key={section}>
        <tr>
          <th scope="rowgroup" colSpan={columns + 1}>
            {t(`section.${section}`)}{' '}
            <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
              {title}
            </Box>
          </th>
        </tr>
        {own.map((fact) => (
          <tr key={fact.id} data-differs={fact.differs || undefined}>
            <th scope="row">{t(`fact.${fact.id}`)}</th>
            {fact.values.map((value, index) => (
              // A column is a cluster; columns do not move within a row.
              <td key={index}>
                <Value value={value} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    )
  })
}

function Value({ value }: { readonly value: FactValue }) {
  const t = useMessages(messages)
  const language = useLanguage()
  if (value === null) {
    return (
      <Box component="span" sx={{ fontWeight: 400, color: token('text-3') }}>
        {t('notTold')}
      </Box>
    )
  }
  if (typeof value === 'number') return <span className="num">{formatNumber(value, language)}</span>
  return <bdi>{value}</bdi>
}
