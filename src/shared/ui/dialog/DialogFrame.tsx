import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import type { Theme } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useRef, type ReactNode, type SubmitEventHandler } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'

export type DialogWidth = 560 | 720 | 1000

interface Props {
  readonly open: boolean
  /** Escape, the backdrop or the cross asked to close. */
  readonly onClose: () => void
  /** Verb + object + cluster; names the dialog. */
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  /** In a tile left of the title, for what is dangerous. */
  readonly icon?: ReactNode
  readonly width?: DialogWidth | undefined
  readonly children: ReactNode
  /** Left side of the footer: a note or a secondary action. */
  readonly footerStart?: ReactNode
  /** Right side of the footer: the buttons. */
  readonly buttons: ReactNode
  /** Takes the place of the whole footer. */
  readonly footer?: ReactNode
  /** With it the dialog is a form, and Enter submits. */
  readonly onSubmit?: SubmitEventHandler<HTMLFormElement> | undefined
  /** Closing is off while something runs. */
  readonly closeDisabled?: boolean | undefined
  readonly role?: 'dialog' | 'alertdialog' | undefined
  readonly onExited?: (() => void) | undefined
}

const paperSx = (width: DialogWidth) => (theme: Theme) => ({
  width: '100%',
  maxWidth: width,
  m: 3,
  [theme.breakpoints.down('sm')]: {
    m: 0,
    maxWidth: '100%',
    height: '100%',
    maxHeight: '100%',
    border: 0,
    borderRadius: 0,
  },
})

/** Head, scrolling body and footer of every dialog. Full screen on phones. */
export function DialogFrame(props: Props) {
  const { open, onClose, title, subtitle, icon, width = 560, children, onSubmit, closeDisabled, role } = props
  const t = useMessages(messages)
  const titleId = useId()
  const subtitleId = useId()
  return (
    <Dialog
      open={open}
      onClose={closeDisabled ? undefined : onClose}
      role={role}
      maxWidth={false}
      aria-labelledby={titleId}
      aria-describedby={subtitle === undefined ? undefined : subtitleId}
      slotProps={{ paper: { sx: paperSx(width) }, transition: { onExited: props.onExited } }}
    >
      <FormOrDiv onSubmit={onSubmit}>
        <FirstFocus />
        <Stack direction="row" sx={{ gap: 1.5, px: 3, pt: 2.5, alignItems: 'flex-start' }}>
          {icon !== undefined && <IconTile>{icon}</IconTile>}
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            <Typography variant="h2" id={titleId}>
              {title}
            </Typography>
            {subtitle !== undefined && (
              <Typography id={subtitleId} component="p" sx={{ color: token('text-3') }}>
                {subtitle}
              </Typography>
            )}
          </Box>
          <IconButton
            aria-label={t('close')}
            onClick={onClose}
            disabled={closeDisabled ?? false}
            sx={{ mt: -0.5, mr: -1 }}
          >
            <CloseIcon />
          </IconButton>
        </Stack>
        <DialogContent>{children}</DialogContent>
        {props.footer ?? (
          <DialogActions sx={{ flexWrap: 'wrap' }}>
            <Box sx={{ flex: '1 1 160px', minWidth: 0, typography: 'caption', color: token('text-3') }}>
              {props.footerStart}
            </Box>
            <Stack direction="row" sx={{ gap: 1, ml: 'auto' }}>
              {props.buttons}
            </Stack>
          </DialogActions>
        )}
      </FormOrDiv>
    </Dialog>
  )
}

/**
 * Puts the focus where work begins: a field with autoFocus, else the first field, so that Enter submits. Without fields
 * it stays on the dialog, which is read out; a danger button never gets it.
 */
function FirstFocus() {
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = ref.current?.closest('form')
    if (!form || form.contains(document.activeElement)) return
    form
      .querySelector<HTMLElement>('input:enabled:is(:not([type=radio]), :checked), textarea:enabled')
      ?.focus()
  }, [])
  return <span ref={ref} hidden />
}

function FormOrDiv(props: { onSubmit: Props['onSubmit']; children: ReactNode }) {
  const sx = { display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 } as const
  if (!props.onSubmit) return <Box sx={sx}>{props.children}</Box>
  return (
    <Box component="form" noValidate onSubmit={props.onSubmit} sx={sx}>
      {props.children}
    </Box>
  )
}

function IconTile({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        placeItems: 'center',
        flexShrink: 0,
        width: 36,
        height: 36,
        borderRadius: '8px',
        color: token('state-error'),
        backgroundColor: token('state-error-soft'),
      }}
    >
      {children}
    </Box>
  )
}
