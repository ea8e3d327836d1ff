import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { messages } from '../messages'
import type { Conflict } from '../model/mergeDraft'
import { differingFields, type RuleContent } from '../model/ruleContent'
import { applicationsText } from '../ruleCells'

interface Props {
  readonly conflicts: readonly Conflict[]
  readonly onKeep: (conflict: Conflict) => void
  readonly onTake: (conflict: Conflict) => void
}

/** Rules that both sides touched: both versions, and a decision for each. */
export function ConflictList({ conflicts, onKeep, onTake }: Props) {
  const t = useMessages(messages)
  return (
    <Banner tone="warning" title={t('conflictTitle')}>
      {conflicts.map((conflict) => (
        <Box key={conflict.key} sx={{ mt: 1, pt: 1, borderTop: `1px solid ${token('border')}` }}>
          <Box sx={{ fontWeight: 500 }}>
            <bdi>{t('fromTo', { from: conflict.original.from, to: conflict.original.to })}</bdi> ·{' '}
            {t(`conflict.${conflict.kind}`)}
          </Box>
          <Version label={t('mine')} content={conflict.mine} original={conflict.original} />
          <Version label={t('theirs')} content={conflict.theirs} original={conflict.original} />
          <Box sx={{ display: 'flex', gap: 1, mt: 0.75 }}>
            <Button size="small" onClick={() => onKeep(conflict)}>
              {t('keepMine')}
            </Button>
            <Button size="small" onClick={() => onTake(conflict)}>
              {t('takeTheirs')}
            </Button>
          </Box>
        </Box>
      ))}
    </Banner>
  )
}

function Version(props: {
  readonly label: string
  readonly content: RuleContent | undefined
  readonly original: RuleContent
}) {
  const t = useMessages(messages)
  const { label, content, original } = props
  const text = content
    ? differingFields(content, original)
        .map((field) =>
          field === 'applications'
            ? `${t(field)}: ${applicationsText(content, t('any'))}`
            : field === 'disable'
              ? t(content.disable ? 'off' : 'on')
              : `${t(field)}: ${content[field]}`,
        )
        .join(' · ')
    : t('gone')
  return (
    <Box sx={{ typography: 'caption' }}>
      {label}: <bdi>{text === '' ? '–' : text}</bdi>
    </Box>
  )
}
