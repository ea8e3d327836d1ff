import AboveIcon from '@mui/icons-material/VerticalAlignTopOutlined'
import BelowIcon from '@mui/icons-material/VerticalAlignBottomOutlined'
import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import OffIcon from '@mui/icons-material/PauseOutlined'
import OnIcon from '@mui/icons-material/PlayArrowOutlined'
import { useNavigate } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
import { originObstacle } from '~/domain/policy/model/origin'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import type { RowAction } from '~/shared/ui/table/types'
import type { ResponseRuleWire } from './api/schema'
import { messages } from './messages'
import { contentOf, type ResponseRuleContent } from './model/ruleContent'
import { ruleKey } from './model/ruleKey'
import type { ResponseRulePlace } from './model/rulePlace'
import { useDeleteRule } from './useDeleteRule'
import { useRuleObstacle } from './useRuleObstacle'
import { useSwitchRule } from './useSwitchRule'

/** A rule that is about to be typed; without content an empty one. */
export type OpenRule =
  | { readonly kind: 'add'; readonly content?: ResponseRuleContent; readonly place: ResponseRulePlace }
  | { readonly kind: 'edit'; readonly rule: ResponseRuleWire }

/** What can be done with a rule. What is off says why. */
export function useRuleActions(open: (rule: OpenRule) => void): readonly RowAction<ResponseRuleWire>[] {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { scope, federatedPath } = usePolicyTarget()
  const { toAdd, toChange } = useRuleObstacle()
  const navigate = useNavigate()
  const remove = useDeleteRule()
  const switchRule = useSwitchRule()

  const add = (rule: ResponseRuleWire, at: 'above' | 'below', content?: ResponseRuleContent) =>
    open({ kind: 'add', place: { at, id: rule.id }, ...(content ? { content } : {}) })

  return [
    {
      id: 'edit',
      label: t('editRule'),
      icon: <EditIcon />,
      disabledReason: toChange,
      onSelect: (rule) => open({ kind: 'edit', rule }),
    },
    {
      id: 'above',
      label: t('addAbove'),
      icon: <AboveIcon />,
      disabledReason: toAdd,
      onSelect: (rule) => add(rule, 'above'),
    },
    {
      id: 'below',
      label: t('addBelow'),
      icon: <BelowIcon />,
      disabledReason: toAdd,
      onSelect: (rule) => add(rule, 'below'),
    },
    {
      id: 'duplicate',
      label: t('duplicate'),
      icon: <CopyIcon />,
      disabledReason: toAdd,
      onSelect: (rule) => add(rule, 'below', contentOf(rule)),
    },
    {
      id: 'off',
      label: t('switchOff'),
      icon: <OffIcon />,
      hidden: ({ disable }) => disable,
      disabledReason: toChange,
      onSelect: (rule) => void switchRule(rule),
    },
    {
      id: 'on',
      label: t('switchOn'),
      icon: <OnIcon />,
      hidden: ({ disable }) => !disable,
      disabledReason: toChange,
      onSelect: (rule) => void switchRule(rule),
    },
    {
      id: 'federated',
      label: p('editOnPrimary'),
      icon: <HubIcon />,
      hidden: (rule) =>
        federatedPath === undefined || scope === 'fed' || originObstacle(rule, scope) !== 'federated',
      onSelect: (rule) => void navigate(`${federatedPath}/response-rules/${ruleKey(rule)}`),
    },
    {
      id: 'delete',
      label: t('deleteRule'),
      icon: <DeleteIcon />,
      danger: true,
      disabledReason: toChange,
      onSelect: (rule) => void remove(rule),
    },
  ]
}
