import SearchIcon from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useFederation } from '~/domain/federation/useFederation'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FEATURES } from '../features'
import { messages } from '../messages'
import { ClusterListFoot } from './ClusterListFoot'
import { ClusterOption } from './ClusterOption'
import { clusterChoices, matchingChoices, type ClusterChoice } from './clusterChoices'
import { switchTarget } from './switchTarget'
import { SwitcherUnavailable } from './SwitcherUnavailable'

interface Props {
  readonly selectedId: ClusterId
  readonly onDone: () => void
}

const ROW = 38
const ROW_WITH_REASON = 54
const VISIBLE = 440
/** Shorter lists are rendered whole: find-in-page and screen readers then see every row. */
const WHOLE_UP_TO = 60

/** Type-ahead list of all clusters; virtual, so that three hundred are as quick as three. */
export function ClusterList({ selectedId, onDone }: Props) {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { membership, error, localName } = useFederation()
  const [text, setText] = useState('')
  const all = clusterChoices(membership)
  const choices = matchingChoices(all, text)
  const { active, setActive, move } = useActiveChoice(choices)
  const listId = useId()

  if (all.length === 0) return <SwitcherUnavailable localName={localName} error={error} onDone={onDone} />

  const open = (choice: ClusterChoice | undefined) => {
    if (!choice?.canOpen) return
    onDone()
    void navigate(switchTarget(pathname, choice.id, FEATURES))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) move(step)
    else if (event.key === 'Enter') open(choices[active])
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
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
          }}
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
              'aria-activedescendant': choices[active] ? `${listId}-${active}` : undefined,
              autoComplete: 'off',
              spellCheck: false,
            },
          }}
        />
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', px: 2, pb: 0.5 }}>
        <Typography variant="caption" sx={{ color: token('text-3') }}>
          {t('allClusters')}
        </Typography>
        <Typography variant="caption" sx={{ color: token('text-3') }}>
          {t('openable', { count: all.filter((choice) => choice.canOpen).length })}
        </Typography>
      </Box>
      {choices.length === 0 && (
        <Typography role="status" sx={{ px: 2, py: 3, color: token('text-3') }}>
          {t('noClusterMatches')}
        </Typography>
      )}
      <VirtualOptions
        label={t('allClusters')}
        listId={listId}
        choices={choices}
        active={active}
        selectedId={selectedId}
        onPoint={setActive}
        onOpen={open}
      />
      <ClusterListFoot onDone={onDone} />
    </>
  )
}

/** The row Enter opens; moving skips rows that cannot be opened. */
function useActiveChoice(choices: readonly ClusterChoice[]) {
  const [active, setActive] = useState(0)
  const move = (step: number) => {
    for (let next = active + step; next >= 0 && next < choices.length; next += step) {
      if (choices[next]?.canOpen) {
        setActive(next)
        return
      }
    }
  }
  return { active: Math.min(active, Math.max(0, choices.length - 1)), setActive, move }
}

interface OptionsProps {
  readonly label: string
  readonly listId: string
  readonly choices: readonly ClusterChoice[]
  readonly active: number
  readonly selectedId: ClusterId
  readonly onPoint: (index: number) => void
  readonly onOpen: (choice: ClusterChoice) => void
}

function VirtualOptions({ label, listId, choices, active, selectedId, onPoint, onOpen }: OptionsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, height } = useVisibleRows(choices, active, scroller)
  return (
    <Box ref={scroller} sx={{ maxHeight: VISIBLE, overflowY: 'auto', px: 0.75 }}>
      <Box id={listId} role="listbox" aria-label={label} sx={{ position: 'relative', height }}>
        {rows.map(({ index, start, size }) => {
          const choice = choices[index]
          if (!choice) return null
          return (
            <ClusterOption
              key={choice.cluster.id}
              id={`${listId}-${index}`}
              choice={choice}
              isActive={index === active}
              isSelected={choice.id === selectedId}
              position={{ index: index + 1, count: choices.length }}
              offset={start}
              height={size}
              onPoint={() => {
                onPoint(index)
              }}
              onOpen={() => {
                onOpen(choice)
              }}
            />
          )
        })}
      </Box>
    </Box>
  )
}

interface VisibleRow {
  readonly index: number
  /** Pixels from the top of the list, and height. */
  readonly start: number
  readonly size: number
}

const heightOf = (choice: ClusterChoice | undefined) => (choice?.canOpen ? ROW : ROW_WITH_REASON)

/** The rows to render: all of a short list, those in sight of a long one, and always the active one, which has focus. */
function useVisibleRows(
  choices: readonly ClusterChoice[],
  active: number,
  scroller: RefObject<HTMLDivElement | null>,
): { readonly rows: readonly VisibleRow[]; readonly height: number } {
  const virtual = useVirtualizer({
    count: choices.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(choices[index]),
    overscan: 8,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  })
  useEffect(() => {
    virtual.scrollToIndex(active)
  }, [virtual, active])
  if (choices.length > WHOLE_UP_TO) return { rows: virtual.getVirtualItems(), height: virtual.getTotalSize() }
  let start = 0
  const rows = choices.map((choice, index) => {
    const row = { index, start, size: heightOf(choice) }
    start += row.size
    return row
  })
  return { rows, height: start }
}
