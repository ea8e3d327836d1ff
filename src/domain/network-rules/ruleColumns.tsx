import Box from '@mui/material/Box'
import { OriginChip } from '~/domain/policy/OriginChip'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { fromUnixSeconds, formatDateTime } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import type { Column } from '~/shared/ui/table/types'
import type { messages } from './messages'
import type { RuleRow } from './model/ruleRow'
import {
  ActionCell,
  applicationsText,
  ApplicationsCell,
  ChangeLabel,
  changeKindOf,
  DraftCell,
  EndCell,
  LastUsedCell,
  PortsCell,
  Struck,
} from './ruleCells'
import { RuleHandle } from './RuleHandle'

interface Options {
  readonly t: Translate<(typeof messages)['en']>
  readonly language: Language
  readonly scope: PolicyScope
  readonly canEdit: boolean
  readonly nameOf: (row: RuleRow) => string
  readonly onRevert: (row: RuleRow) => void
}

/** The columns of the rule table. No column sorts: the order of the list is what it is about. */
export function ruleColumns({
  t,
  language,
  scope,
  canEdit,
  nameOf,
  onRevert,
}: Options): readonly Column<RuleRow>[] {
  const actionText = ({ content }: RuleRow) =>
    t(content.disable ? 'off' : content.action === 'deny' ? 'deny' : 'allow')
  return [
    {
      id: 'handle',
      header: '',
      cell: (row) => <RuleHandle row={row} name={nameOf(row)} canEdit={canEdit} />,
      width: 40,
      hideable: false,
    },
    {
      // On a desktop From and To are columns of their own.
      id: 'rule',
      header: t('rule'),
      cell: (row) => <bdi>{nameOf(row)}</bdi>,
      text: nameOf,
      width: 10,
      hidden: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'position',
      header: t('position'),
      cell: ({ position }) => position !== undefined && formatNumber(position, language),
      text: ({ position }) => (position === undefined ? '' : String(position)),
      width: 44,
      align: 'end',
      phone: 'end',
    },
    {
      id: 'id',
      header: t('id'),
      cell: (row) => (
        <Box
          component="span"
          sx={{
            fontFamily: monoFamily,
            fontSize: '0.75rem',
            color: row.stored ? token('text-3') : token('state-ok'),
          }}
        >
          <Struck row={row}>{row.stored ? row.stored.id : t('newId')}</Struck>
        </Box>
      ),
      text: (row) => (row.stored ? String(row.stored.id) : t('newId')),
      width: 64,
    },
    {
      id: 'from',
      header: t('from'),
      cell: (row) => <EndCell row={row} end="from" />,
      text: (row) => row.content.from,
      width: 144,
      grow: true,
    },
    {
      id: 'to',
      header: t('to'),
      cell: (row) => <EndCell row={row} end="to" />,
      text: (row) => row.content.to,
      width: 144,
      grow: true,
    },
    {
      id: 'applications',
      header: t('applications'),
      cell: (row) => <ApplicationsCell row={row} />,
      text: (row) => applicationsText(row.content, t('any')),
      width: 100,
    },
    {
      id: 'ports',
      header: t('ports'),
      cell: (row) => <PortsCell row={row} />,
      text: (row) => row.content.ports,
      width: 132,
      phone: 'meta',
    },
    {
      id: 'action',
      header: t('action'),
      cell: (row) => <ActionCell row={row} />,
      text: actionText,
      width: 84,
      phone: 'status',
    },
    ...(scope === 'local' ? [originColumn(t)] : []),
    {
      id: 'matches',
      header: t('matches'),
      cell: ({ stored }) => (stored ? formatNumber(stored.match_counter, language) : '–'),
      text: ({ stored }) => (stored ? String(stored.match_counter) : ''),
      width: 96,
      align: 'end',
    },
    {
      id: 'last-used',
      header: t('lastUsed'),
      cell: (row) => <LastUsedCell row={row} />,
      text: ({ stored }) => timeText(stored?.last_match_timestamp, language),
      width: 70,
      align: 'end',
      // A cluster's own page has the origin in its place.
      hidden: scope === 'local',
    },
    {
      id: 'comment',
      header: t('comment'),
      cell: ({ content }) => <bdi>{content.comment}</bdi>,
      text: ({ content }) => content.comment,
      width: 180,
      hidden: true,
    },
    {
      id: 'changed',
      header: t('changedAt'),
      cell: ({ stored }) => timeText(stored?.last_modified_timestamp, language),
      text: ({ stored }) => timeText(stored?.last_modified_timestamp, language),
      width: 160,
      hidden: true,
    },
    {
      id: 'draft',
      header: t('draft'),
      cell: (row) =>
        !row.change ? null : canEdit ? (
          <DraftCell row={row} name={nameOf(row)} onRevert={onRevert} />
        ) : (
          <ChangeLabel row={row} />
        ),
      text: (row) => {
        const kind = changeKindOf(row)
        return kind ? t(kind) : ''
      },
      width: 128,
      phone: 'status',
    },
  ]
}

const originColumn = (t: Options['t']): Column<RuleRow> => ({
  id: 'origin',
  header: t('origin'),
  cell: ({ stored }) => stored && <OriginChip object={stored} />,
  text: ({ stored }) => stored?.cfg_type ?? '',
  width: 126,
})

function timeText(seconds: number | undefined, language: Language): string {
  const date = seconds === undefined ? null : fromUnixSeconds(seconds)
  return date ? formatDateTime(date, language) : ''
}
