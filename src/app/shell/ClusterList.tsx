import SearchIcon from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { hasChosenLabel } from '~/domain/federation/labels/labels'
import { LabelFilter } from '~/domain/federation/labels/LabelFilter'
import { useFleetNotes } from '~/domain/federation/labels/labelStore'
import { useFederation } from '~/domain/federation/useFederation'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { FEATURES } from '../features'
import { messages } from '../messages'
import { ClusterListFoot } from './ClusterListFoot'
import { ClusterOptions } from './ClusterOptions'
import { clusterChoices, clusterItems, nextOpenable, type ClusterChoice } from './clusterChoices'
import { togglePinned, useClusterMemory } from './clusterMemory'
import { switchTarget } from './switchTarget'
import { SwitcherUnavailable } from './SwitcherUnavailable'

interface Props {
  readonly selectedId: ClusterId
  readonly onDone: () => void
}

/** Type-ahead list of all clusters, pinned and recent ones on top. */
export function ClusterList({ selectedId, onDone }: Props) {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { error, localName } = useFederation()
  const { all, items, text, setText, chosen, setChosen, active, setActive } = useClusterItems(selectedId)
  const { pin, pinNote } = usePin()
  const listId = useId()

  if (all.length === 0) return <SwitcherUnavailable localName={localName} error={error} onDone={onDone} />

  const activeItem = items[active]
  const activeChoice = activeItem?.kind === 'choice' ? activeItem.choice : undefined
  const open = (choice: ClusterChoice | undefined) => {
    if (!choice?.canOpen) return
    onDone()
    void navigate(switchTarget(pathname, choice.id, FEATURES))
  }
  const move = (step: 1 | -1) => setActive(nextOpenable(items, active + step, step) ?? active)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') open(activeChoice)
    else if (isPinKey(event) && activeChoice) pin(activeChoice)
    else return
    event.preventDefault()
  }
  return (
    <>
      <Box sx={{ p: 1 }}>
        <OutlinedInput
          fullWidth
          autoFocus
          value={text}
          placeholder={t('findCluster', { count: all.length })}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          startAdornment={
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          }
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': t('findCluster', { count: all.length }),
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-activedescendant': activeChoice ? `${listId}-${active}` : undefined,
              'aria-keyshortcuts': 'Control+P',
              autoComplete: 'off',
              spellCheck: false,
            },
          }}
        />
      </Box>
      <Box sx={{ px: 1.5, pb: 1, '&:empty': { display: 'none' } }}>
        <LabelFilter chosen={chosen} onChange={setChosen} />
      </Box>
      {items.length === 0 && (
        <Typography role="status" sx={{ px: 2, py: 3, color: token('text-3') }}>
          {t('noClusterMatches')}
        </Typography>
      )}
      <ClusterOptions
        listId={listId}
        items={items}
        openable={all.filter((choice) => choice.canOpen).length}
        active={active}
        selectedId={selectedId}
        onPoint={setActive}
        onOpen={open}
        onPin={pin}
      />
      <VisuallyHidden>
        <span role="status">{pinNote}</span>
      </VisuallyHidden>
      <ClusterListFoot onDone={onDone} />
    </>
  )
}

const isPinKey = ({ key, ctrlKey, altKey }: KeyboardEvent) => ctrlKey && !altKey && key.toLowerCase() === 'p'

/** The lines to show, and which of them Enter opens. */
function useClusterItems(selectedId: ClusterId) {
  const { membership } = useFederation()
  const { pinned, recent } = useClusterMemory()
  const { labels } = useFleetNotes()
  const [text, setTextOnly] = useState('')
  const [chosen, setChosenOnly] = useState<readonly string[]>([])
  // Undefined: nobody has moved yet, so it is the first that can be opened.
  const [moved, setActive] = useState<number>()
  const all = useMemo(() => clusterChoices(membership), [membership])
  const items = useMemo(() => {
    const labelled = all.filter(({ cluster }) => hasChosenLabel(labels[cluster.id] ?? [], chosen))
    return clusterItems(labelled, { text, pinned, recent, selectedId })
  }, [all, labels, chosen, text, pinned, recent, selectedId])
  const setText = (next: string) => {
    setTextOnly(next)
    setActive(undefined)
  }
  const setChosen = (next: readonly string[]) => {
    setChosenOnly(next)
    setActive(undefined)
  }
  const active = Math.min(moved ?? nextOpenable(items, 0, 1) ?? 0, Math.max(0, items.length - 1))
  return { all, items, text, setText, chosen, setChosen, active, setActive }
}

/** Pins and says so: the list changes its order under somebody who may not see it. */
function usePin() {
  const t = useMessages(messages)
  const [pinNote, setPinNote] = useState('')
  const pin = ({ id, cluster }: ClusterChoice) =>
    setPinNote(t(togglePinned(id) === 'pinned' ? 'pinnedNow' : 'unpinnedNow', { name: cluster.name }))
  return { pin, pinNote }
}
