import AddedIcon from '@mui/icons-material/AddOutlined'
import ChangedIcon from '@mui/icons-material/EditOutlined'
import AllowIcon from '@mui/icons-material/CheckOutlined'
import DenyIcon from '@mui/icons-material/BlockOutlined'
import DownIcon from '@mui/icons-material/ArrowDownwardOutlined'
import OffIcon from '@mui/icons-material/PauseOutlined'
import RemovedIcon from '@mui/icons-material/RemoveOutlined'
import UndoIcon from '@mui/icons-material/UndoOutlined'
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import type { ReactNode } from 'react'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDuration, fromUnixSeconds } from '~/shared/lib/time'
import { token, type TokenName } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { messages } from './messages'
import type { RuleContent, RuleField } from './model/ruleContent'
import type { RuleRow } from './model/ruleRow'

/** Colour of each kind of change, always beside an icon and a word. */
export const CHANGE_COLOURS = {
  added: 'state-ok',
  changed: 'state-progress',
  moved: 'origin-federated',
  removed: 'state-error',
} as const satisfies Readonly<Record<string, TokenName>>
export type ChangeKind = keyof typeof CHANGE_COLOURS

export function changeKindOf({ change }: RuleRow): ChangeKind | undefined {
  if (!change) return undefined
  if (change.kind !== 'edited') return change.kind
  return change.fields.length > 0 ? 'changed' : 'moved'
}

/** "Any" for what the controller calls `any`. */
export function applicationsText(content: RuleContent, any: string): string {
  return content.applications.every((name) => name === 'any') ? any : content.applications.join(', ')
}

interface CellProps {
  readonly row: RuleRow
}

/** Struck through when the rule is to be removed. */
export function Struck({ row, children }: CellProps & { readonly children: ReactNode }) {
  if (row.change?.kind !== 'removed') return children
  return (
    <Box component="s" sx={{ color: token('text-3') }}>
      {children}
    </Box>
  )
}

/** The old value struck, the new one tinted, where a draft changes a field. */
function Changing(
  props: CellProps & { readonly field: RuleField; readonly textOf: (content: RuleContent) => ReactNode },
) {
  const { row, field, textOf } = props
  const before = row.change?.kind === 'edited' && row.change.fields.includes(field) ? row.stored : undefined
  if (!before) return <Struck row={row}>{textOf(row.content)}</Struck>
  return (
    <>
      <Box component="s" sx={{ color: token('text-3'), mr: 0.75 }}>
        {textOf(before)}
      </Box>
      <Box
        component="ins"
        sx={{
          px: 0.5,
          borderRadius: '4px',
          textDecoration: 'none',
          fontWeight: 500,
          color: token('state-progress'),
          backgroundColor: token('state-progress-soft'),
        }}
      >
        {textOf(row.content)}
      </Box>
    </>
  )
}

export function EndCell({ row, end }: CellProps & { readonly end: 'from' | 'to' }) {
  const isGroup = !/^(external|nodes)$/.test(row.content[end])
  return (
    <Box
      component="span"
      sx={{ fontWeight: isGroup ? 500 : 400, color: isGroup ? token('text-1') : token('text-2') }}
    >
      <Changing row={row} field={end} textOf={(content) => <bdi>{content[end]}</bdi>} />
    </Box>
  )
}

export function ApplicationsCell({ row }: CellProps) {
  const t = useMessages(messages)
  return <Changing row={row} field="applications" textOf={(content) => applicationsText(content, t('any'))} />
}

export function PortsCell({ row }: CellProps) {
  const t = useMessages(messages)
  const textOf = ({ ports }: RuleContent) => (ports === 'any' || ports === '' ? t('any') : ports)
  return (
    <Box component="span" sx={{ fontFamily: monoFamily, fontSize: '0.75rem' }}>
      <Changing row={row} field="ports" textOf={textOf} />
    </Box>
  )
}

const inline = {
  display: 'inline-flex',
  alignItems: 'center',
  verticalAlign: 'middle',
  gap: 0.75,
  '& svg': { fontSize: 16 },
} as const

/** Allow is quiet, deny is red with an icon; a rule that is off does neither. */
export function ActionCell({ row }: CellProps) {
  const t = useMessages(messages)
  const { content } = row
  const look = content.disable
    ? { icon: <OffIcon />, word: t('off'), colour: token('text-3') }
    : content.action === 'deny'
      ? { icon: <DenyIcon />, word: t('deny'), colour: token('state-error') }
      : {
          icon: <AllowIcon />,
          word: content.action === 'allow' ? t('allow') : content.action,
          colour: token('text-2'),
        }
  const isDeny = content.action === 'deny' && !content.disable
  return (
    <Box component="span" sx={{ ...inline, color: look.colour, fontWeight: isDeny ? 500 : 400 }}>
      <Box component="span" aria-hidden sx={{ display: 'inline-flex' }}>
        {look.icon}
      </Box>
      <Struck row={row}>{look.word}</Struck>
    </Box>
  )
}

export function LastUsedCell({ row }: CellProps) {
  const t = useMessages(messages)
  const language = useLanguage()
  const nowMs = useNow(60_000)
  if (!row.stored) return '–'
  const last = fromUnixSeconds(row.stored.last_match_timestamp)
  return (
    <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
      {last ? formatDuration(nowMs - last.getTime(), language) : t('never')}
    </Box>
  )
}

const CHANGE_ICONS: Readonly<Record<ChangeKind, ReactNode>> = {
  added: <AddedIcon />,
  changed: <ChangedIcon />,
  moved: <UpIcon />,
  removed: <RemovedIcon />,
}

/** What the draft does to a rule, as icon and word in its colour. */
export function ChangeLabel({ row }: CellProps) {
  const t = useMessages(messages)
  const kind = changeKindOf(row)
  if (!kind) return null
  const by = movedBy(row)
  const icon = kind === 'moved' && by !== undefined && by > 0 ? <DownIcon /> : CHANGE_ICONS[kind]
  return (
    <Box
      component="span"
      sx={{
        ...inline,
        gap: 0.5,
        typography: 'subtitle2',
        color: token(CHANGE_COLOURS[kind]),
        '& svg': { fontSize: 14 },
      }}
    >
      <Box component="span" aria-hidden sx={{ display: 'inline-flex' }}>
        {icon}
      </Box>
      {kind === 'changed' && by !== undefined
        ? t('changedAndMoved')
        : kind === 'moved' && by !== undefined
          ? t(by < 0 ? 'movedUp' : 'movedDown', { by: Math.abs(by) })
          : t(kind)}
    </Box>
  )
}

/** Places a rule goes down (negative: up); undefined when it stays. */
function movedBy({ change, position }: RuleRow): number | undefined {
  if (change?.kind !== 'edited' || change.movedFrom === undefined || position === undefined) return undefined
  return position - change.movedFrom
}

export function DraftCell({
  row,
  name,
  onRevert,
}: CellProps & { readonly name: string; readonly onRevert: (row: RuleRow) => void }) {
  const t = useMessages(messages)
  if (!row.change) return null
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 0.5 }}>
      <ChangeLabel row={row} />
      <IconButton
        size="small"
        aria-label={t('undoChange', { rule: name })}
        title={t('undo')}
        onClick={() => onRevert(row)}
      >
        <UndoIcon sx={{ fontSize: 16 }} />
      </IconButton>
    </Box>
  )
}
