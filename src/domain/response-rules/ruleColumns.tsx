import Box from '@mui/material/Box'
import { OriginChip } from '~/domain/policy/OriginChip'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { Language } from '~/shared/i18n/i18n'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import type { Column } from '~/shared/ui/table/types'
import type { ResponseRuleRow } from './model/ruleRow'
import { inOrder, RuleActionLabels } from './RuleActionLabels'
import { RuleStateLabel } from './RuleStateLabel'
import { actionText, criteriaText, eventText, type RuleWords } from './ruleText'

interface Options {
  readonly t: RuleWords
  readonly language: Language
  readonly scope: PolicyScope
}

/** The columns of the list of rules. No column sorts: they stand in the order in which they are evaluated. */
export function ruleColumns({ t, language, scope }: Options): readonly Column<ResponseRuleRow>[] {
  const isLocal = scope === 'local'
  return [
    {
      id: 'position',
      header: t('position'),
      cell: ({ position }) => formatNumber(position, language),
      text: ({ position }) => String(position),
      width: 52,
      align: 'end',
      phone: 'end',
    },
    {
      id: 'id',
      header: t('id'),
      cell: ({ id }) => (
        <Box component="span" sx={{ fontFamily: monoFamily, fontSize: '0.75rem', color: token('text-3') }}>
          {id}
        </Box>
      ),
      text: ({ id }) => String(id),
      width: 68,
    },
    {
      id: 'category',
      header: t('category'),
      cell: ({ event }) => eventText(t, event),
      text: ({ event }) => eventText(t, event),
      width: 136,
      phone: 'status',
    },
    {
      id: 'criteria',
      header: t('criteria'),
      cell: (rule) => <bdi>{criteriaText(t, rule)}</bdi>,
      text: (rule) => criteriaText(t, rule),
      width: 220,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    groupColumn(t),
    {
      id: 'actions',
      header: t('actions'),
      cell: (rule) => <RuleActionLabels actions={rule.actions} isOff={rule.disable} />,
      text: ({ actions }) =>
        inOrder(actions)
          .map((action) => actionText(t, action))
          .join(', '),
      width: 204,
      phone: 'meta',
    },
    {
      id: 'webhooks',
      header: t('webhooks'),
      cell: ({ webhooks }) => <bdi>{webhooks.join(', ')}</bdi>,
      text: ({ webhooks }) => webhooks.join(', '),
      width: 160,
      hidden: true,
    },
    ...(isLocal ? [originColumn(t)] : []),
    {
      id: 'state',
      header: t('state'),
      cell: (rule) => <RuleStateLabel rule={rule} />,
      text: ({ disable }) => t(disable ? 'off' : 'on'),
      width: 76,
      phone: 'status',
    },
    {
      id: 'comment',
      header: t('comment'),
      cell: ({ comment }) => <bdi>{comment}</bdi>,
      text: ({ comment }) => comment,
      width: 140,
      grow: true,
      // A cluster's own page has the origin in its place.
      hidden: isLocal,
    },
  ]
}

const groupColumn = (t: RuleWords): Column<ResponseRuleRow> => ({
  id: 'group',
  header: t('group'),
  cell: ({ group }) =>
    group === '' ? (
      <Box component="span" sx={{ color: token('text-3') }}>
        {t('everywhere')}
      </Box>
    ) : (
      <bdi>{group}</bdi>
    ),
  text: ({ group }) => (group === '' ? t('everywhere') : group),
  width: 132,
  phone: 'meta',
})

const originColumn = (t: RuleWords): Column<ResponseRuleRow> => ({
  id: 'origin',
  header: t('origin'),
  cell: (rule) => <OriginChip object={rule} />,
  text: ({ cfg_type: origin }) => origin,
  width: 130,
})
