import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { useLocation, useParams } from 'react-router'
import { messages as ruleList } from '~/domain/admission/messages'
import type { AssessedWire, AssessmentWire } from '~/domain/admission/api/schema'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { nameColumn, textColumn } from '~/shared/ui/table/columns'
import type { Column, Facet } from '~/shared/ui/table/types'
import { assessmentMessages } from './messages'

type Words = Translate<(typeof assessmentMessages)['en']>

interface Props {
  readonly assessment: AssessmentWire
  readonly fileName: string
}

/** One row for each object of the file. */
export function AssessmentResults({ assessment, fileName }: Props) {
  const t = useMessages(assessmentMessages)
  const { path } = usePolicyTarget()
  const { index } = useParams()
  const { search } = useLocation()
  const columns = useMemo(() => resultColumns(t), [t])
  const facets = useMemo(() => resultFacets(t), [t])
  const { results, props_unavailable: missing } = assessment
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
        <ModeNote mode={assessment.global_mode} />
        {missing.length > 0 && (
          <Banner tone="neutral">{t('unavailable', { list: missing.join(', ') })}</Banner>
        )}
      </Box>
      <DataTable
        id="assessment"
        label={t('results')}
        state={{ status: 'ready', total: results.rows.length, ...results }}
        columns={columns}
        getRowId={(row) => String(row.index)}
        rowHref={(row) => `${path}/admission-control/assessment/${row.index}${search}`}
        selectedRowId={index}
        facets={facets}
        defaultSort={{ id: 'resource' }}
        filterPlaceholder={t('filter')}
        empty={<EmptyState title={t('noObjects')} text={t('unreadableText')} />}
        csvName={`assessment-${fileName}`}
      />
    </>
  )
}

function ModeNote({ mode }: { readonly mode: string }) {
  const t = useMessages(assessmentMessages)
  const list = useMessages(ruleList)
  if (mode !== 'monitor') return null
  return <Banner tone="info">{t('mode', { mode: list('mode.monitor') })}</Banner>
}

/** "1001, 100003", as the rules stand in the list. */
const ruleIds = ({ matched_rules: rules }: AssessedWire) => [...new Set(rules.map(({ id }) => id))].join(', ')

function resultColumns(t: Words): readonly Column<AssessedWire>[] {
  const verdict = ({ allowed }: AssessedWire) => t(allowed ? 'allowed' : 'denied')
  return [
    {
      id: 'resource',
      header: t('resource'),
      cell: ({ index }) => index,
      sortValue: ({ index }) => index,
      text: ({ index }) => String(index),
      width: 96,
      align: 'end',
    },
    textColumn('kind', t('kind'), ({ kind }) => kind, { width: 140, phone: 'meta' }),
    nameColumn(t('name'), ({ name }) => name, 200),
    {
      id: 'verdict',
      header: t('verdict'),
      cell: (row) => <StatusLabel tone={row.allowed ? 'ok' : 'error'} word={verdict(row)} />,
      sortValue: verdict,
      text: verdict,
      width: 120,
      phone: 'status',
    },
    textColumn('message', t('message'), ({ message }) => message, { width: 180, grow: true }),
    {
      id: 'rules',
      header: t('matched'),
      cell: (row) =>
        ruleIds(row) || (
          <Box component="span" sx={{ color: token('text-3') }}>
            {t('none')}
          </Box>
        ),
      text: ruleIds,
      width: 180,
      phone: 'end',
    },
  ]
}

const resultFacets = (t: Words): readonly Facet<AssessedWire>[] => [
  {
    id: 'verdict',
    label: t('verdict'),
    options: [
      { value: 'denied', label: t('denied') },
      { value: 'allowed', label: t('allowed') },
    ],
    valueOf: ({ allowed }) => (allowed ? 'allowed' : 'denied'),
  },
]
