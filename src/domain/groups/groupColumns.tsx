import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import { OriginChip } from '~/domain/policy/OriginChip'
import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import { nameColumn, numberColumn, textColumn } from '~/shared/ui/table/columns'
import type { Column } from '~/shared/ui/table/types'
import type { GroupWire } from './api/schema'
import type { messages } from './messages'
import { criterionText } from './model/criteria'
import { ModeLabel } from './ModeLabel'

interface Options {
  readonly t: Translate<(typeof messages)['en']>
  readonly language: Language
  readonly scope: PolicyScope
}

const KINDS = ['container', 'address', 'ip_service', 'external', 'node'] as const

/** The columns of the list of groups. Federated groups have no mode: it is each cluster's own. */
export function groupColumns({ t, language, scope }: Options): readonly Column<GroupWire>[] {
  const kindOf = ({ kind }: GroupWire) => {
    const known = KINDS.find((each) => each === kind)
    return known ? t(`kind.${known}`) : kind
  }
  const criteriaOf = ({ criteria }: GroupWire) => criteria.map(criterionText).join(', ')
  const count = (id: string, header: string, of: (group: GroupWire) => number) =>
    numberColumn(id, header, language, of, { width: 104 })
  const isLocal = scope === 'local'
  return [
    nameColumn(t('name'), ({ name }) => name, 220),
    ...(isLocal ? [modeColumn(t), originColumn(t)] : []),
    textColumn('kind', t('kind'), kindOf, {
      width: 104,
      hidden: isLocal,
      ...(isLocal ? {} : { phone: 'status' }),
    }),
    textColumn('criteria', t('criteria'), criteriaOf, {
      width: 200,
      grow: true,
      hidden: isLocal,
      phone: 'meta',
    }),
    textColumn('namespace', t('namespace'), ({ domain }) => domain, { width: 120, hidden: !isLocal }),
    { ...count('members', t('members'), ({ members }) => members.length), phone: 'end' },
    count('rules', t('rules'), ({ policy_rules: rules }) => rules.length),
    count('response-rules', t('responseRules'), ({ response_rules: rules }) => rules.length),
    textColumn('comment', t('comment'), ({ comment }) => comment, {
      width: 180,
      grow: !isLocal,
      hidden: isLocal,
    }),
  ]
}

const modeColumn = (t: Options['t']): Column<GroupWire> => ({
  id: 'mode',
  header: t('networkMode'),
  cell: (group) => <ModeLabel mode={group.policy_mode} />,
  sortValue: (group) => group.policy_mode,
  text: (group) => group.policy_mode,
  width: 124,
  phone: 'status',
})

const originColumn = (t: Options['t']): Column<GroupWire> => ({
  id: 'origin',
  header: t('origin'),
  cell: (group) => <OriginChip object={group} />,
  sortValue: (group) => group.cfg_type,
  text: (group) => group.cfg_type,
  width: 132,
})
