import OutlinedInput from '@mui/material/OutlinedInput'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import type { FocusEvent, RefObject } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { messages } from './messages'

interface Props {
  readonly text: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

const selectAll = (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.target.select()

/** Where the clipboard API is refused (plain HTTP, a frame without the permission): the text, selected. */
export function CopyByHand({ text, anchor, onClose }: Props) {
  const t = useMessages(messages)
  return (
    <Popover
      open
      onClose={onClose}
      anchorEl={() => anchor.current}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { sx: { p: 1.5, mt: 0.5, width: 340 } } }}
    >
      <Typography variant="caption" component="p" sx={{ mb: 1, color: token('text-2') }}>
        {t('copyByHand')}
      </Typography>
      <OutlinedInput
        fullWidth
        readOnly
        autoFocus
        multiline={text.includes('\n')}
        maxRows={6}
        value={text}
        onFocus={selectAll}
        sx={{ '& .MuiInputBase-input': { fontFamily: monoFamily, fontSize: '0.75rem' } }}
        slotProps={{ input: { 'aria-label': t('copyByHandLabel') } }}
      />
    </Popover>
  )
}
