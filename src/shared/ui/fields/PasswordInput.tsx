import CapsLockIcon from '@mui/icons-material/KeyboardCapslock'
import HideIcon from '@mui/icons-material/VisibilityOffOutlined'
import ShowIcon from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useState, type KeyboardEvent } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { TextInput, type TextInputProps } from './TextInput'

export interface PasswordInputProps extends Omit<
  TextInputProps,
  'type' | 'endAdornment' | 'mono' | 'multiline'
> {
  /** `current-password` to sign in, `new-password` to choose one, `off` for other systems' secrets. */
  readonly autoComplete: 'current-password' | 'new-password' | 'off'
}

/** A password: hidden until asked for, with a hint while Caps Lock is on. */
export function PasswordInput({ helper, onKeyDown, onKeyUp, onBlur, ...rest }: PasswordInputProps) {
  const t = useMessages(messages)
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const readCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const toggleLabel = isShown ? t('hidePassword') : t('showPassword')
  return (
    <TextInput
      {...rest}
      type={isShown ? 'text' : 'password'}
      helper={isCapsLock ? <CapsLockHint text={t('capsLock')} /> : helper}
      onKeyDown={(event) => {
        readCapsLock(event)
        onKeyDown?.(event)
      }}
      onKeyUp={(event) => {
        readCapsLock(event)
        onKeyUp?.(event)
      }}
      onBlur={(event) => {
        setCapsLock(false)
        onBlur?.(event)
      }}
      endAdornment={
        <Tooltip title={toggleLabel}>
          <IconButton
            size="small"
            aria-label={toggleLabel}
            disabled={rest.disabled ?? false}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <HideIcon /> : <ShowIcon />}
          </IconButton>
        </Tooltip>
      }
    />
  )
}

function CapsLockHint({ text }: { readonly text: string }) {
  return (
    <Box
      component="span"
      role="status"
      sx={{ display: 'inline-flex', gap: 0.5, color: token('state-warning'), '& svg': { fontSize: 16 } }}
    >
      <CapsLockIcon aria-hidden />
      {text}
    </Box>
  )
}
