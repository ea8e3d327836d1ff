import AddIcon from '@mui/icons-material/AddOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useState, type ReactNode } from 'react'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import type { GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { useGroupObstacle } from '../useGroupObstacle'
import { PanelList } from './PanelList'

interface ProfileRule {
  readonly id: string
  readonly name: string
  readonly detail: ReactNode
  /** A word before the button. */
  readonly state?: string
  /** `ground`: from a custom resource, which puts it back. */
  readonly cfg_type: string
  readonly onRemove: () => void
}

interface Props {
  readonly group: GroupDetailWire
  /** What is listed. */
  readonly label: string
  /** undefined as long as they could not be read. */
  readonly rules: readonly ProfileRule[] | undefined
  /** Why not; null while they are being read. */
  readonly error: Error | null
  readonly onRetry: () => void
  readonly empty: string
  readonly addLabel: string
  /** The dialog that adds one. */
  readonly renderAdd: (close: () => void) => ReactNode
}

/** The rules of one of a group's profiles, with what adds and removes them. */
export function ProfileRuleList(props: Props) {
  const { group, label, rules, error, onRetry, empty, addLabel, renderAdd } = props
  const t = useMessages(messages)
  const { clusterName } = usePolicyTarget()
  const obstacle = useGroupObstacle(group)
  const [isAdding, setAdding] = useState(false)
  if (!rules) {
    if (!error) return <LoadingState label={label} />
    return <ErrorState error={error} onRetry={onRetry} clusterName={clusterName} />
  }
  return (
    <>
      <PanelList
        empty={empty}
        items={rules.map(({ id, name, detail, state, cfg_type, onRemove }) => ({
          id,
          title: <bdi>{name}</bdi>,
          detail,
          end: (
            <>
              {state}
              <IconButton
                aria-label={t('removeRule', { name })}
                disabled={obstacle !== undefined || cfg_type === 'ground'}
                title={obstacle}
                onClick={onRemove}
              >
                <DeleteIcon />
              </IconButton>
            </>
          ),
        }))}
      />
      <Box sx={{ mt: 1.5 }}>
        <Button
          startIcon={<AddIcon />}
          disabled={obstacle !== undefined}
          title={obstacle}
          onClick={() => setAdding(true)}
        >
          {addLabel}
        </Button>
      </Box>
      {isAdding && renderAdd(() => setAdding(false))}
    </>
  )
}
