import { OriginChip } from '~/domain/policy/OriginChip'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import type { Translate } from '~/shared/i18n/useMessages'
import type { Column } from '~/shared/ui/table/types'
import type { AdmissionRuleWire } from './api/schema'
import { criteriaText, type Wording } from './criteria/criterionWords'
import type { messages } from './messages'
import { criterionBody } from './model/criterion'
import { CONTAINER_TYPES, isDeny } from './model/ruleBody'
import { stageNumber } from './model/stages'
import { globalModeText, modeText, RuleAction, RuleMode, RuleState } from './ruleCells'

type Words = Translate<(typeof messages)['en']>

interface Options {
  readonly t: Words
  readonly wording: Wording
  readonly scope: PolicyScope
  /** Of the cluster; undefined where each cluster has its own. */
  readonly globalMode: string | undefined
}

/** "Regular, Init"; a part this version does not know raw. */
export const containersText = (t: Words, { containers }: AdmissionRuleWire) =>
  containers
    .map((each) => CONTAINER_TYPES.find((known) => known === each))
    .map((known, index) => (known ? t(`containers.${known}`) : (containers[index] ?? '')))
    .join(', ')

export function ruleColumns({
  t,
  wording,
  scope,
  globalMode,
}: Options): readonly Column<AdmissionRuleWire>[] {
  const isLocal = scope === 'local'
  const criteriaOf = ({ criteria }: AdmissionRuleWire) => criteriaText(criteria.map(criterionBody), wording)
  const actionOf = (rule: AdmissionRuleWire) => t(isDeny(rule) ? 'deny' : 'allow')
  const modeOf = (rule: AdmissionRuleWire) => {
    if (!isDeny(rule)) return ''
    return rule.rule_mode === '' ? globalModeText(t, globalMode) : modeText(t, rule.rule_mode)
  }
  return [
    {
      id: 'id',
      header: t('id'),
      cell: ({ id }) => id,
      sortValue: ({ id }) => id,
      text: ({ id }) => String(id),
      width: 84,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'criteria',
      header: t('criteria'),
      cell: (rule) => <bdi>{criteriaOf(rule)}</bdi>,
      text: criteriaOf,
      width: 280,
      grow: true,
      phone: 'meta',
    },
    {
      id: 'comment',
      header: t('comment'),
      cell: ({ comment }) => <bdi>{comment}</bdi>,
      sortValue: ({ comment }) => comment,
      text: ({ comment }) => comment,
      width: 180,
      grow: true,
    },
    {
      id: 'action',
      header: t('action'),
      cell: (rule) => <RuleAction rule={rule} />,
      sortValue: actionOf,
      text: actionOf,
      width: 92,
      phone: 'status',
    },
    {
      id: 'mode',
      header: t('mode'),
      cell: (rule) => <RuleMode rule={rule} globalMode={globalMode} />,
      sortValue: modeOf,
      text: modeOf,
      width: 136,
    },
    {
      id: 'containers',
      header: t('containers'),
      cell: (rule) => containersText(t, rule),
      text: (rule) => containersText(t, rule),
      width: 132,
      hidden: isLocal,
    },
    ...(isLocal ? [originColumn(t)] : []),
    {
      id: 'stage',
      header: t('stage'),
      cell: stageNumber,
      sortValue: stageNumber,
      text: (rule) => String(stageNumber(rule)),
      width: 76,
      align: 'end',
      // Origin and action say it already; the list is sorted by it all the same.
      hidden: true,
    },
    {
      id: 'enabled',
      header: t('state'),
      cell: (rule) => <RuleState rule={rule} />,
      sortValue: ({ disable }) => disable,
      text: ({ disable }) => t(disable ? 'off' : 'on'),
      width: 76,
      phone: 'end',
    },
  ]
}

const originColumn = (t: Words): Column<AdmissionRuleWire> => ({
  id: 'origin',
  header: t('origin'),
  cell: (rule) => <OriginChip object={displayedOrigin(rule)} />,
  sortValue: (rule) => displayedOrigin(rule).cfg_type,
  text: (rule) => displayedOrigin(rule).cfg_type,
  width: 132,
})

/** The API calls the rules it brings along user-created; to people they are built in. */
export const displayedOrigin = (rule: AdmissionRuleWire) =>
  rule.critical ? { cfg_type: 'system_defined' } : { cfg_type: rule.cfg_type }
