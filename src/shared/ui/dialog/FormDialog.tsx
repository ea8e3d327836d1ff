import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { ErrorNote } from '../states/ErrorNote'
import { DialogFrame, type DialogWidth } from './DialogFrame'
import { DiscardQuestion } from './DiscardQuestion'
import { SubmitButton } from './SubmitButton'
import { useSubmitOnce } from './useSubmitOnce'

export interface FormDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Verb + object + cluster: "Promote gke-one to primary". */
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  readonly width?: DialogWidth | undefined
  /** Repeats the verb of the title: "Promote". */
  readonly submitLabel: ReactNode
  /** react-hook-form's `handleSubmit(…)`; it also moves focus to the first invalid field. */
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => unknown
  readonly isPending: boolean
  /** Why the last attempt failed; null or undefined when there is nothing to say. */
  readonly error: unknown
  /** Takes the place of the standard error text, for codes the feature can explain better. */
  readonly errorContent?: ReactNode
  /** The cluster the request goes to, for the standard error text. */
  readonly clusterName?: string | undefined
  readonly footerNote?: ReactNode
  /** Closing asks first while this is true. */
  readonly isDirty: boolean
  readonly submitDisabled?: boolean | undefined
  readonly danger?: boolean | undefined
  readonly cancelLabel?: ReactNode
  readonly secondaryAction?: ReactNode
  readonly children: ReactNode
}

/**
 * A form in a dialog: Enter submits, one submission at a time, errors inside, typed input is never lost without
 * asking, and nothing closes while the request is under way.
 */
export function FormDialog(props: FormDialogProps) {
  const { open, onClose, isPending, error, errorContent, isDirty, submitDisabled = false, danger } = props
  const t = useMessages(messages)
  const [isAsking, setAsking] = useState(false)
  const focusBefore = useRef<HTMLElement>(null)
  const submit = useSubmitOnce(props.onSubmit, isPending)

  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // React bubbles events along the component tree: without this a form around the dialog would submit too.
    event.stopPropagation()
    if (!submitDisabled && !isAsking) submit(event)
  }
  const ask = () => {
    focusBefore.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setAsking(true)
  }
  const keepEditing = () => {
    setAsking(false)
    focusBefore.current?.focus()
  }
  const handleClose = () => {
    if (isPending) return
    if (isAsking) keepEditing()
    else if (isDirty) ask()
    else onClose()
  }

  return (
    <DialogFrame
      open={open}
      onClose={handleClose}
      title={props.title}
      subtitle={props.subtitle}
      width={props.width}
      onSubmit={handleSubmit}
      closeDisabled={isPending}
      onExited={() => setAsking(false)}
      footerStart={
        <>
          {props.secondaryAction}
          {props.footerNote}
        </>
      }
      footer={isAsking ? <DiscardQuestion onKeep={keepEditing} onDiscard={onClose} /> : undefined}
      buttons={
        <>
          <Button onClick={handleClose} disabled={isPending}>
            {props.cancelLabel ?? t('cancel')}
          </Button>
          <SubmitButton isPending={isPending} disabled={submitDisabled} danger={danger}>
            {props.submitLabel}
          </SubmitButton>
        </>
      }
    >
      {error !== null && error !== undefined && (
        <Box sx={{ mb: 2 }}>
          {errorContent ?? <ErrorNote error={error} clusterName={props.clusterName} />}
        </Box>
      )}
      {props.children}
    </DialogFrame>
  )
}
