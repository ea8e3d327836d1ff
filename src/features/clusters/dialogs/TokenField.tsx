import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import ClearIcon from '@mui/icons-material/Close'
import HideIcon from '@mui/icons-material/VisibilityOffOutlined'
import ShowIcon from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import type { Control } from 'react-hook-form'
import { readJoinToken } from '~/domain/federation/model/joinToken'
import { useMessages } from '~/shared/i18n/useMessages'
import { token as designToken } from '~/shared/theme/tokens'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { useRevealed } from '~/shared/ui/useRevealed'
import { messages } from '../messages'
import type { JoinInput } from './joinFields'

interface Props {
  readonly control: Control<JoinInput>
  readonly value: string
  /** What the primary found wrong with it. */
  readonly refusal: string | undefined
  /** Called with every new text, so that the primary's fields can be filled from it. */
  readonly onText: (text: string) => void
  readonly onClear: () => void
}

/** Where the join token is pasted. It is a secret: dots until asked for, and hidden again after a minute. */
export function TokenField({ control, value, refusal, onText, onClear }: Props) {
  const t = useMessages(messages)
  const [isRevealed, toggle] = useRevealed()
  const isEmpty = value.trim() === ''
  const isRead = readJoinToken(value) !== undefined
  // Nobody types a token letter by letter: what cannot be read is told at once, not when the field is left.
  const malformed = isEmpty || isRead ? undefined : t('problem.tokenMalformed')
  const reveal = t(isRevealed ? 'hideToken' : 'showToken')
  return (
    <FormTextInput
      control={control}
      name="token"
      label={t('joinToken')}
      type={isRevealed ? 'text' : 'password'}
      autoComplete="off"
      autoFocus
      mono
      placeholder={t('joinTokenPlaceholder')}
      error={refusal ?? malformed}
      isErrorQuiet={refusal !== undefined}
      helper={isRead ? <TokenRead /> : t('joinTokenHelp')}
      onChange={(event) => onText(event.target.value)}
      endAdornment={
        isEmpty ? undefined : (
          <>
            <Tooltip title={reveal}>
              <IconButton size="small" aria-label={reveal} onClick={toggle}>
                {isRevealed ? <HideIcon /> : <ShowIcon />}
              </IconButton>
            </Tooltip>
            <Tooltip title={t('clearToken')}>
              <IconButton size="small" aria-label={t('clearToken')} onClick={onClear}>
                <ClearIcon />
              </IconButton>
            </Tooltip>
          </>
        )
      }
    />
  )
}

function TokenRead() {
  const t = useMessages(messages)
  return (
    <Box
      component="span"
      role="status"
      sx={{
        display: 'inline-flex',
        gap: 0.5,
        color: designToken('accent-text'),
        '& svg': { fontSize: 16, flexShrink: 0 },
      }}
    >
      <CheckIcon aria-hidden />
      {t('tokenRead')}
    </Box>
  )
}
