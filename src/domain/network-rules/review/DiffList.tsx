import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { formatAgo, fromUnixSeconds } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { messages } from '../messages'
import type { RuleContent, RuleField } from '../model/ruleContent'
import { RULE_FIELDS } from '../model/ruleContent'
import type { RuleRow } from '../model/ruleRow'
import { applicationsText, ChangeLabel } from '../ruleCells'

interface Props {
  /** All rows; those without a change are passed over. */
  readonly rows: readonly RuleRow[]
}

/** More differences than anybody reads one by one; the download has them all. */
const MAX_SHOWN = 200

/** What will be different, one rule each: the old value struck, the new one marked. */
export function DiffList({ rows }: Props) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {rows
        .filter(({ change }) => change !== undefined)
        .slice(0, MAX_SHOWN)
        .map((row) => (
          <Box
            component="li"
            key={row.key}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '116px minmax(0, 1fr)' },
              gap: 0.5,
              py: 1.5,
              borderTop: `1px solid ${token('border')}`,
            }}
          >
            <Box sx={{ pt: '2px' }}>
              <ChangeLabel row={row} />
            </Box>
            <Difference row={row} rows={rows} />
          </Box>
        ))}
    </Box>
  )
}

function Difference({ row, rows }: Props & { readonly row: RuleRow }) {
  const t = useMessages(messages)
  const { change, content, stored } = row
  if (!change) return null
  const fields =
    change.kind === 'edited' ? change.fields : change.kind === 'added' ? addedFields(content) : []
  return (
    <Box sx={{ minWidth: 0 }}>
      <RuleTitle row={row} />
      {fields.map((field) => (
        <FieldLine
          key={field}
          field={field}
          before={change.kind === 'edited' ? stored : undefined}
          after={content}
        />
      ))}
      {change.kind === 'edited' && change.movedFrom !== undefined && (
        <Line label={t('positionField')} before={String(change.movedFrom)} after={String(row.position)} />
      )}
      {change.kind === 'added' && <Place row={row} rows={rows} />}
      {change.kind === 'removed' && <InUse row={row} />}
    </Box>
  )
}

/** What says something about a new rule; from and to are its title. */
const addedFields = (content: RuleContent): readonly RuleField[] =>
  RULE_FIELDS.filter(
    (field) =>
      ['applications', 'ports', 'action'].includes(field) || (field === 'disable' && content.disable),
  )

function RuleTitle({ row }: { readonly row: RuleRow }) {
  const { content, stored, change } = row
  const isRemoved = change?.kind === 'removed'
  const end = (name: string) => <Box component={isRemoved ? 's' : 'span'}>{<bdi>{name}</bdi>}</Box>
  return (
    <Box sx={{ typography: 'body1', fontWeight: 500, overflowWrap: 'anywhere' }}>
      {end(content.from)}
      <Box component="span" sx={{ mx: 1, color: token('text-3') }}>
        →
      </Box>
      {end(content.to)}
      {stored && (
        <Box
          component="span"
          sx={{ ml: 1, fontFamily: monoFamily, fontSize: '0.75rem', fontWeight: 400, color: token('text-3') }}
        >
          {stored.id}
        </Box>
      )}
    </Box>
  )
}

function FieldLine({
  field,
  before,
  after,
}: {
  readonly field: RuleField
  readonly before: RuleContent | undefined
  readonly after: RuleContent
}) {
  const t = useMessages(messages)
  const textOf = (content: RuleContent) => {
    switch (field) {
      case 'applications':
        return applicationsText(content, t('any'))
      case 'ports':
        return content.ports === 'any' ? t('any') : content.ports
      case 'action':
        return t(content.action === 'deny' ? 'deny' : 'allow')
      case 'disable':
        return t(content.disable ? 'off' : 'on')
      default:
        return content[field]
    }
  }
  const label = field === 'disable' ? t('state') : t(field)
  return <Line label={label} before={before && textOf(before)} after={textOf(after)} />
}

function Line({
  label,
  before,
  after,
}: {
  readonly label: string
  readonly before: string | undefined
  readonly after: string
}) {
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 0.5, typography: 'caption' }}>
      <Box sx={{ width: 84, flexShrink: 0, color: token('text-2') }}>{label}</Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {before !== undefined && (
          <>
            <Value tone="error" component="del">
              {before}
            </Value>
            <Box component="span" sx={{ mx: 0.75, color: token('text-3') }}>
              →
            </Box>
          </>
        )}
        <Value tone="ok" component="ins">
          {after}
        </Value>
      </Box>
    </Box>
  )
}

function Value(props: {
  readonly tone: 'ok' | 'error'
  readonly component: 'ins' | 'del'
  readonly children: ReactNode
}) {
  const { tone, component, children } = props
  return (
    <Box
      component={component}
      sx={{
        px: 0.75,
        borderRadius: '4px',
        fontFamily: monoFamily,
        textDecoration: component === 'del' ? 'line-through' : 'none',
        color: token(`state-${tone}`),
        backgroundColor: token(`state-${tone}-soft`),
      }}
    >
      <bdi>{children}</bdi>
    </Box>
  )
}

function Place({ row, rows }: Props & { readonly row: RuleRow }) {
  const t = useMessages(messages)
  const before = rows.slice(0, rows.indexOf(row)).findLast(({ position }) => position !== undefined)
  const position = row.position ?? 0
  const rule =
    before?.stored?.id ?? (before && t('fromTo', { from: before.content.from, to: before.content.to }))
  return (
    <Box sx={{ mt: 0.5, typography: 'caption', color: token('text-2') }}>
      {rule === undefined ? t('atTop', { position }) : t('atPosition', { position, rule })}
    </Box>
  )
}

/** A rule that still matches is missed by somebody when it goes. */
function InUse({ row: { stored } }: { readonly row: RuleRow }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const nowMs = useNow(60_000)
  const last = stored && fromUnixSeconds(stored.last_match_timestamp)
  if (!stored || !last || stored.match_counter === 0) return null
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 0.75,
        mt: 0.5,
        typography: 'caption',
        color: token('state-warning'),
        '& svg': { fontSize: 16 },
      }}
    >
      <WarningIcon aria-hidden />
      {t('usedRule', {
        count: formatNumber(stored.match_counter, language),
        ago: formatAgo(last, new Date(nowMs), language),
      })}
    </Box>
  )
}
