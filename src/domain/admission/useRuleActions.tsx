import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import OffIcon from '@mui/icons-material/PauseOutlined'
import OnIcon from '@mui/icons-material/PlayArrowOutlined'
import PromoteIcon from '@mui/icons-material/KeyboardDoubleArrowUpOutlined'
import { useNavigate } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
import { originObstacle } from '~/domain/policy/model/origin'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import type { BulkAction, RowAction } from '~/shared/ui/table/types'
import type { AdmissionRuleWire } from './api/schema'
import { messages } from './messages'
import { canPromote, usePromoteRules } from './usePromoteRules'
import { useBulkActions } from './useBulkActions'
import { useRuleCommands } from './useRuleCommands'
import { useRuleObstacle } from './useRuleObstacle'

type Rule = AdmissionRuleWire

/** What can be done with rules. What is off says why. */
export function useRuleActions(edit: (rule: Rule) => void) {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const navigate = useNavigate()
  const { obstacle, scope, federatedPath } = usePolicyTarget()
  const { deleteRule, switchRule } = useRuleCommands()
  const { toSwitch, toChange } = useRuleObstacle()
  const promote = usePromoteRules()
  const changing = useBulkActions()
  const rowActions: readonly RowAction<Rule>[] = [
    { id: 'edit', label: t('editRule'), icon: <EditIcon />, disabledReason: toChange, onSelect: edit },
    {
      id: 'off',
      label: t('switchOff'),
      icon: <OffIcon />,
      hidden: ({ disable }) => disable,
      disabledReason: toSwitch,
      onSelect: switchRule,
    },
    {
      id: 'on',
      label: t('switchOn'),
      icon: <OnIcon />,
      hidden: ({ disable }) => !disable,
      disabledReason: toSwitch,
      onSelect: switchRule,
    },
    {
      id: 'promote',
      label: t('promote'),
      icon: <PromoteIcon />,
      hidden: (rule) => promote === undefined || originObstacle(rule, scope) === 'federated',
      disabledReason: (rule) => (canPromote(rule) ? undefined : t('promoteOwnOnly')),
      onSelect: (rule) => promote?.([rule]),
    },
    {
      id: 'federated',
      label: p('editOnPrimary'),
      icon: <HubIcon />,
      hidden: (rule) => federatedPath === undefined || originObstacle(rule, scope) !== 'federated',
      onSelect: (rule) => void navigate(`${federatedPath}/admission-control/${rule.id}`),
    },
    {
      id: 'delete',
      label: t('deleteRule'),
      icon: <DeleteIcon />,
      danger: true,
      disabledReason: toChange,
      onSelect: deleteRule,
    },
  ]
  const promoting: readonly BulkAction<Rule>[] =
    promote === undefined || obstacle !== undefined
      ? []
      : [
          {
            id: 'promote',
            label: (count, total) => t('promoteSome', { count, total }),
            icon: <PromoteIcon />,
            appliesTo: canPromote,
            onSelect: promote,
          },
        ]
  return { rowActions, bulkActions: [...promoting, ...changing] }
}
