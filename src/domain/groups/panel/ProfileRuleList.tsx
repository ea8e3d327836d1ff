import AddIcon from '@mui/icons-material/AddOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useState, type ReactNode } from 'react'
import { policyMessages } from '~/domain/policy/messages'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import type { GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { useGroupObstacle } from '../useGroupObstacle'
import { PanelList } from './PanelList'

interface ProfileRule<Rule> {
  readonly id: string
  readonly name: string
  readonly detail: ReactNode
  /** A word before the buttons. */
  readonly state?: string
  readonly rule: Rule
}

interface Props<Rule> {
  readonly group: GroupDetailWire
  /** What is listed. */
  readonly label: string
  /** undefined as long as they could not be read. */
  readonly rules: readonly ProfileRule<Rule>[] | undefined
  /** Why not; null while they are being read. */
  readonly error: Error | null
  readonly onRetry: () => void
  readonly empty: string
  readonly addLabel: string
  readonly onRemove: (rule: Rule, name: string) => void
  /** The dialog that adds a rule, or changes one. */
  readonly renderDialog: (rule: Rule | undefined, close: () => void) => ReactNode
}

/** The rules of one of a group's profiles, with what adds, changes and removes them. */
export function ProfileRuleList<Rule extends { readonly cfg_type: string }>(props: Props<Rule>) {
  const { group, label, rules, error, onRetry, empty, addLabel, onRemove, renderDialog } = props
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const { clusterName } = usePolicyTarget()
  const obstacle = useGroupObstacle(group)
  const [dialog, setDialog] = useState<{ readonly rule: Rule | undefined }>()
  if (!rules) {
    if (!error) return <LoadingState label={label} />
    return <ErrorState error={error} onRetry={onRetry} clusterName={clusterName} />
  }
  // A custom resource puts its rules back.
  const ruleObstacle = ({ cfg_type: origin }: Rule) =>
    obstacle ?? (origin === 'ground' ? p('readOnly.crd') : undefined)
  return (
    <>
      <PanelList
        empty={empty}
        items={rules.map(({ id, name, detail, state, rule }) => {
          const why = ruleObstacle(rule)
          const off = { disabled: why !== undefined, title: why }
          return {
            id,
            title: <bdi>{name}</bdi>,
            detail,
            end: (
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
                {state}
                <IconButton aria-label={t('editRule', { name })} {...off} onClick={() => setDialog({ rule })}>
                  <EditIcon />
                </IconButton>
                <IconButton
                  aria-label={t('removeRule', { name })}
                  {...off}
                  onClick={() => onRemove(rule, name)}
                >
                  <DeleteIcon />
                </IconButton>
              </Box>
            ),
          }
        })}
      />
      <Box sx={{ mt: 1.5 }}>
        <Button
          startIcon={<AddIcon />}
          disabled={obstacle !== undefined}
          title={obstacle}
          onClick={() => setDialog({ rule: undefined })}
        >
          {addLabel}
        </Button>
      </Box>
      {dialog && renderDialog(dialog.rule, () => setDialog(undefined))}
    </>
  )
}
