import Box from '@mui/material/Box'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { TextInput } from '~/shared/ui/fields/TextInput'
import { messages } from '../messages'

interface Props {
  /** The name that must be typed. */
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly disabled: boolean
}

/** The field of a dangerous dialog that makes one read which cluster it is about (security.md P9). */
export function TypedName({ name, value, onChange, disabled }: Props) {
  const t = useMessages(messages)
  return (
    <TextInput
      autoFocus
      label={
        <RichMessage
          text={t('typeToConfirm')}
          parts={{
            name: (
              <Box
                component="bdi"
                sx={{ typography: 'mono', fontWeight: 600, color: token('text-1'), userSelect: 'all' }}
              >
                {name}
              </Box>
            ),
          }}
        />
      }
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** Whether the typed text is the name; "" names nothing, so it cannot be confirmed by leaving the field empty. */
export const isNamed = (typed: string, name: string) => name !== '' && typed.trim() === name.trim()
