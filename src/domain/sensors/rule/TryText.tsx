import FoundIcon from '@mui/icons-material/CheckCircleOutlineOutlined'
import UnknownIcon from '@mui/icons-material/HelpOutlineOutlined'
import AbsentIcon from '@mui/icons-material/RemoveCircleOutlineOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { Banner } from '~/shared/ui/Banner'
import { TextInput } from '~/shared/ui/fields/TextInput'
import type { SensorKind } from '../api/schema'
import { storedPattern } from '../model/pattern'
import { LONGEST_TRY, tryPattern, type TryResult } from '../model/tryPattern'
import { messages } from './messages'
import type { RuleInput } from './ruleInput'

interface Props {
  readonly control: Control<RuleInput>
  readonly kind: SensorKind
}

interface Tried {
  readonly value: string
  readonly isNegated: boolean
  readonly result: TryResult
}

const ICONS: Readonly<Record<TryResult, typeof FoundIcon>> = {
  found: FoundIcon,
  absent: AbsentIcon,
  unreadable: UnknownIcon,
  slow: UnknownIcon,
}

/** Looks for the patterns of a rule in a text, with the browser's engine and with that said. Nothing leaves the page. */
export function TryText({ control, kind }: Props) {
  const t = useMessages(messages)
  const patterns = useWatch({ control, name: 'patterns' })
  const [text, setText] = useState('')
  const [tried, setTried] = useState<readonly Tried[]>()
  // On a press and not while typing: nothing could stop a pattern that takes long.
  const handleTry = () =>
    setTried(
      patterns
        .filter(({ value }) => value !== '')
        .map(({ op, value }) => ({
          value,
          isNegated: op === '!regex',
          result: tryPattern(storedPattern(kind, value), text),
        })),
    )
  return (
    <Stack sx={{ gap: 1.5, pt: 1 }}>
      <Banner tone="info">{t('tryNote')}</Banner>
      <TextInput
        label={t('tryText')}
        helper={t('tryHelp', { count: LONGEST_TRY })}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={LONGEST_TRY}
        multiline
        minRows={2}
        maxRows={6}
        mono
      />
      <Box>
        <Button size="small" disabled={text === ''} onClick={handleTry}>
          {t('try')}
        </Button>
      </Box>
      <Box role="status">{tried && tried.length > 0 && <Results tried={tried} />}</Box>
    </Stack>
  )
}

function Results({ tried }: { readonly tried: readonly Tried[] }) {
  const t = useMessages(messages)
  return (
    <>
      <Box sx={{ fontWeight: 500 }}>{t(verdict(tried))}</Box>
      {tried.map(({ value, isNegated, result }, index) => {
        const Icon = ICONS[result]
        return (
          // The same pattern may be tried in two contexts.
          <Box key={`${index} ${value}`} sx={{ display: 'flex', gap: 1, py: 0.25, typography: 'body2' }}>
            <Icon sx={{ flexShrink: 0, mt: '2px', fontSize: 16, color: token('text-3') }} />
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {t(isNegated ? 'op.!regex' : 'op.regex')}{' '}
              <Box component="code" sx={{ fontFamily: monoFamily, fontSize: '0.75rem' }}>
                <bdi>{value}</bdi>
              </Box>
              : {t(`result.${result}`)}
            </Box>
          </Box>
        )
      })}
    </>
  )
}

/** A rule is a hit when every pattern holds; one that surely does not decides alone. */
function verdict(tried: readonly Tried[]): 'hit' | 'noHit' | 'unknown' {
  if (tried.some(({ isNegated, result }) => result === (isNegated ? 'found' : 'absent'))) return 'noHit'
  return tried.some(({ result }) => result === 'unreadable' || result === 'slow') ? 'unknown' : 'hit'
}
