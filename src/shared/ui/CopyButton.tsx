import CheckIcon from '@mui/icons-material/Check'
import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import Button, { type ButtonProps } from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useRef } from 'react'
import { useCopy } from '~/shared/hooks/useCopy'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { lazyPart } from './lazyPart'
import { messages } from './messages'
import { VisuallyHidden } from './VisuallyHidden'

const CopyByHand = lazyPart(async () => (await import('./CopyByHand')).CopyByHand)

interface Props {
  readonly text: string
  /** With a label it is a button; without one an icon whose name is `name` or "Copy". */
  readonly label?: string | undefined
  readonly size?: 'small' | 'medium' | undefined
  readonly variant?: ButtonProps['variant']
  readonly color?: ButtonProps['color']
  /** Accessible name of the icon button: "Copy token". */
  readonly name?: string | undefined
  /** Called when the text is on the clipboard. */
  readonly onCopied?: (() => void) | undefined
}

/** Copies `text` and says so; where the browser refuses, shows the text selected for copying by hand. */
export function CopyButton({
  text,
  label,
  size = 'small',
  variant = 'outlined',
  color = 'primary',
  name,
  onCopied,
}: Props) {
  const t = useMessages(messages)
  const { state, copy, reset } = useCopy()
  const anchor = useRef<HTMLButtonElement>(null)
  const isCopied = state === 'copied'
  const handleClick = () => void copy(text).then((done) => done && onCopied?.())

  return (
    <>
      {label === undefined ? (
        <Tooltip title={isCopied ? t('copied') : (name ?? t('copy'))}>
          <IconButton
            ref={anchor}
            size={size}
            onClick={handleClick}
            aria-label={name ?? t('copy')}
            sx={{ my: '-4px', verticalAlign: 'middle' }}
          >
            {isCopied ? <CheckIcon sx={{ color: token('state-ok') }} /> : <CopyIcon />}
          </IconButton>
        </Tooltip>
      ) : (
        <Button
          ref={anchor}
          size={size}
          variant={variant}
          color={color}
          onClick={handleClick}
          startIcon={isCopied ? <CheckIcon /> : <CopyIcon />}
        >
          {isCopied ? t('copied') : label}
        </Button>
      )}
      <VisuallyHidden>
        <span role="status">{isCopied ? t('copied') : ''}</span>
      </VisuallyHidden>
      {state === 'refused' && <CopyByHand text={text} anchor={anchor} onClose={reset} />}
    </>
  )
}
