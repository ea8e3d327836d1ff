import AboveIcon from '@mui/icons-material/VerticalAlignTopOutlined'
import BelowIcon from '@mui/icons-material/VerticalAlignBottomOutlined'
import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import DownIcon from '@mui/icons-material/ArrowDownwardOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import MoveIcon from '@mui/icons-material/SwapVertOutlined'
import OffIcon from '@mui/icons-material/PauseOutlined'
import OnIcon from '@mui/icons-material/PlayArrowOutlined'
import PromoteIcon from '@mui/icons-material/HubOutlined'
import UndoIcon from '@mui/icons-material/UndoOutlined'
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined'
import { useNavigate } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import type { BulkAction, RowAction } from '~/shared/ui/table/types'
import { canPromote } from './api/mutations'
import { messages } from './messages'
import type { RuleContent } from './model/ruleContent'
import type { RulePlace } from './model/ruleDraft'
import type { RuleRow } from './model/ruleRow'
import { EMPTY_RULE } from './ruleInput'
import type { RuleEditor } from './useRuleEditor'

/** A rule that is about to be typed. */
export type OpenRule =
  | { readonly kind: 'add'; readonly content: RuleContent; readonly place: RulePlace }
  | { readonly kind: 'edit'; readonly row: RuleRow }

export interface RuleCommands {
  readonly open: (rule: OpenRule) => void
  readonly moveTo: (rows: readonly RuleRow[]) => void
  readonly step: (row: RuleRow, by: -1 | 1) => void
  /** Undefined where rules cannot be copied to the federated ones. */
  readonly promote: ((rows: readonly RuleRow[]) => void) | undefined
}

/** What can be done with one rule and with several. What is off says why. */
export function useRuleActions(editor: RuleEditor, commands: RuleCommands) {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { obstacle, federatedPath, scope } = usePolicyTarget()
  const navigate = useNavigate()
  const { edit } = editor

  const blocked = (row: RuleRow) =>
    obstacle ??
    (row.isMovable
      ? row.change?.kind === 'removed'
        ? t('isRemoved')
        : undefined
      : row.readOnly && p(`readOnly.${row.readOnly}`))
  const unchangeable = (row: RuleRow) =>
    blocked(row) ?? (row.readOnly === 'learned' ? t('learnedEdit') : undefined)
  const unaddable = (row: RuleRow) =>
    obstacle ?? (row.isMovable ? undefined : row.readOnly && p(`readOnly.${row.readOnly}`))
  const change = (row: RuleRow, content: Partial<RuleContent>) =>
    edit({ type: 'change', key: row.key, content: { ...row.content, ...content }, stored: row.stored })
  const remove = (rows: readonly RuleRow[]) =>
    edit({ type: 'remove', rules: rows.map(({ key, stored }) => ({ key, stored })) })
  const add = (row: RuleRow, at: 'before' | 'after', content: RuleContent) =>
    commands.open({ kind: 'add', content, place: { at, key: row.key } })
  const isOff = (row: RuleRow) => row.content.disable

  const rowActions: readonly RowAction<RuleRow>[] = [
    {
      id: 'edit',
      label: t('editRule'),
      icon: <EditIcon />,
      disabledReason: unchangeable,
      onSelect: (row) => commands.open({ kind: 'edit', row }),
    },
    {
      id: 'above',
      label: t('addAbove'),
      icon: <AboveIcon />,
      disabledReason: unaddable,
      onSelect: (row) => add(row, 'before', EMPTY_RULE),
    },
    {
      id: 'below',
      label: t('addBelow'),
      icon: <BelowIcon />,
      disabledReason: unaddable,
      onSelect: (row) => add(row, 'after', EMPTY_RULE),
    },
    {
      id: 'duplicate',
      label: t('duplicate'),
      icon: <CopyIcon />,
      disabledReason: unaddable,
      onSelect: (row) => add(row, 'after', row.content),
    },
    {
      id: 'up',
      label: t('moveUp'),
      icon: <UpIcon />,
      disabledReason: blocked,
      onSelect: (row) => commands.step(row, -1),
    },
    {
      id: 'down',
      label: t('moveDown'),
      icon: <DownIcon />,
      disabledReason: blocked,
      onSelect: (row) => commands.step(row, 1),
    },
    {
      id: 'move',
      label: t('moveTo'),
      icon: <MoveIcon />,
      disabledReason: blocked,
      onSelect: (row) => commands.moveTo([row]),
    },
    {
      id: 'off',
      label: t('switchOff'),
      icon: <OffIcon />,
      hidden: isOff,
      disabledReason: unchangeable,
      onSelect: (row) => change(row, { disable: true }),
    },
    {
      id: 'on',
      label: t('switchOn'),
      icon: <OnIcon />,
      hidden: (row) => !isOff(row),
      disabledReason: unchangeable,
      onSelect: (row) => change(row, { disable: false }),
    },
    {
      id: 'undo',
      label: t('undo'),
      icon: <UndoIcon />,
      hidden: (row) => !row.change,
      onSelect: (row) => edit({ type: 'revert', key: row.key }),
    },
    {
      id: 'federated',
      label: p('editOnPrimary'),
      icon: <PromoteIcon />,
      hidden: (row) => federatedPath === undefined || row.readOnly !== 'federated',
      onSelect: (row) => void navigate(`${federatedPath}/network-rules?q=${row.stored?.id ?? ''}`),
    },
    ...promoteActions(),
    {
      id: 'remove',
      label: t('remove'),
      icon: <DeleteIcon />,
      danger: true,
      disabledReason: blocked,
      onSelect: (row) => remove([row]),
    },
  ]

  function promoteActions(): readonly RowAction<RuleRow>[] {
    const { promote } = commands
    if (!promote) return []
    return [
      {
        id: 'promote',
        label: t('promote'),
        icon: <PromoteIcon />,
        hidden: (row) => row.readOnly === 'federated' || !row.stored,
        disabledReason: (row) => (row.stored && canPromote(row.stored) ? undefined : t('cannotPromote')),
        onSelect: (row) => promote([row]),
      },
    ]
  }

  const isOpen = (row: RuleRow) => blocked(row) === undefined
  const count = (key: 'bulkRemove' | 'bulkMove' | 'bulkPromote') => (applicable: number, total: number) =>
    t(key, { count: applicable, total })
  const { promote } = commands
  const bulkActions: readonly BulkAction<RuleRow>[] =
    obstacle !== undefined
      ? []
      : [
          {
            id: 'move',
            label: count('bulkMove'),
            icon: <MoveIcon />,
            appliesTo: isOpen,
            onSelect: commands.moveTo,
          },
          ...(promote
            ? [
                {
                  id: 'promote',
                  label: count('bulkPromote'),
                  icon: <PromoteIcon />,
                  appliesTo: (row: RuleRow) => row.stored !== undefined && canPromote(row.stored),
                  onSelect: promote,
                },
              ]
            : []),
          {
            id: 'remove',
            label: count('bulkRemove'),
            icon: <DeleteIcon />,
            danger: true,
            appliesTo: isOpen,
            onSelect: remove,
          },
        ]
  return { rowActions, bulkActions, scope }
}
