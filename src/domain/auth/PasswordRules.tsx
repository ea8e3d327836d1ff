import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined'
import Box from '@mui/material/Box'
import { useId } from 'react'
import type { PasswordCheck } from './model/passwordCheck'
import type { MessageKey } from '~/shared/i18n/defineMessages'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { authMessages } from './messages'

const WORDS: Readonly<Record<PasswordCheck['id'], MessageKey<(typeof authMessages)['en']>>> = {
  length: 'ruleLength',
  uppercase: 'ruleUppercase',
  lowercase: 'ruleLowercase',
  digit: 'ruleDigit',
  special: 'ruleSpecial',
}

interface Props {
  /** Whose rules they are. */
  readonly title: string
  readonly checks: readonly PasswordCheck[]
}

/** What a password has to have, each rule ticked as soon as it is met. */
export function PasswordRules({ title, checks }: Props) {
  const t = useMessages(authMessages)
  const titleId = useId()
  if (checks.length === 0) return null
  return (
    <Box sx={{ typography: 'caption', color: token('text-3'), mt: -0.5 }}>
      <Box id={titleId} sx={{ mb: 0.5 }}>
        {title}
      </Box>
      <Box
        component="ul"
        aria-labelledby={titleId}
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 0.5 }}
      >
        {checks.map(({ id, needed, met }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'flex',
              gap: 0.5,
              color: met ? token('text-2') : undefined,
              '& svg': { fontSize: 16, flexShrink: 0, color: met ? token('state-ok') : undefined },
            }}
          >
            {met ? <CheckIcon aria-hidden /> : <OpenIcon aria-hidden />}
            <span>
              {t(WORDS[id], { count: needed })}
              <VisuallyHidden> {t(met ? 'ruleMet' : 'ruleMissing')}</VisuallyHidden>
            </span>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
