import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatBytes } from '~/shared/lib/bytes'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { FieldFoot } from './FieldFoot'
import { FieldLabel } from './FieldLabel'

interface Props {
  readonly label: string
  /** The chosen file; undefined before one is chosen. */
  readonly file: File | undefined
  readonly onChange: (file: File | undefined) => void
  /** Extensions with their dot, as the browser's file dialog filters them. A dropped file may have another. */
  readonly accept: readonly string[]
  /** Bytes; a larger file is refused here, before it is read or sent. */
  readonly maxBytes: number
  readonly helper?: ReactNode
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
}

/** One file, chosen or dropped. Shows its name and size; reading it is up to the caller. */
export function FileInput({
  label,
  file,
  onChange,
  accept,
  maxBytes,
  helper,
  error,
  disabled = false,
}: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const id = useId()
  const footId = `${id}-foot`
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [tooLarge, setTooLarge] = useState<string>()
  const shownError = error ?? tooLarge
  const hasFoot = shownError !== undefined || (helper !== undefined && helper !== null)

  function choose(next: File | undefined) {
    const isTooLarge = next !== undefined && next.size > maxBytes
    setTooLarge(isTooLarge ? t('fileTooLarge', { limit: formatBytes(maxBytes, language) }) : undefined)
    onChange(isTooLarge ? undefined : next)
    // Choosing the same file once more must count: somebody edited it in between.
    if (input.current) input.current.value = ''
  }

  const dropTarget = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(!disabled)
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      if (!disabled) choose(event.dataTransfer.files[0])
    },
  }

  return (
    <Box sx={{ minWidth: 0 }}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <Box
        {...dropTarget}
        sx={{
          position: 'relative',
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1.5,
          minHeight: 56,
          px: 1.5,
          py: 1,
          borderRadius: '8px',
          border: `1px dashed ${token(shownError === undefined ? 'border-control' : 'state-error')}`,
          backgroundColor: token(isOver ? 'accent-soft' : 'surface'),
        }}
      >
        <Button
          size="small"
          variant="outlined"
          startIcon={<UploadIcon />}
          disabled={disabled}
          onClick={() => input.current?.click()}
          // The labelled file field beside it is what assistive technology and the Tab key use.
          tabIndex={-1}
          aria-hidden
        >
          {t(file ? 'chooseAnotherFile' : 'chooseFile')}
        </Button>
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', color: token(file ? 'text-1' : 'text-3') }}>
          {file ? (
            <>
              <bdi>{file.name}</bdi>{' '}
              <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
                {formatBytes(file.size, language)}
              </Box>
            </>
          ) : (
            t('orDropFile')
          )}
        </Box>
        <Box
          component="input"
          ref={input}
          id={id}
          type="file"
          accept={accept.join(',')}
          disabled={disabled}
          aria-describedby={hasFoot ? footId : undefined}
          aria-invalid={shownError === undefined ? undefined : true}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
          sx={{
            position: 'absolute',
            left: 0,
            width: '1px',
            height: '1px',
            opacity: 0,
            '&:focus-visible': {
              position: 'static',
              minWidth: 0,
              maxWidth: '100%',
              width: 'auto',
              height: 'auto',
              opacity: 1,
            },
          }}
        />
      </Box>
      <FieldFoot id={footId} error={shownError} helper={helper} />
    </Box>
  )
}
