import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { TextInput } from '../fields/TextInput'
import { messages } from '../messages'
import { ErrorNote } from '../states/ErrorNote'
import type { ConfirmRequest } from './confirm'
import { ConsequenceList } from './ConsequenceList'
import { DialogFrame } from './DialogFrame'
import { SubmitButton } from './SubmitButton'

/** A dangerous button under a click that was meant for something else must not work yet (security.md P9). */
const ARM_MS = 500

interface Props {
  readonly request: ConfirmRequest
  readonly open: boolean
  readonly onExited: () => void
}

/** The dialog of `confirm()`: consequences, the name to type, the deed with its progress and its error. */
export function ConfirmDialog({ request, open, onExited }: Props) {
  const { title, subtitle, icon, consequences, content, danger = false, typedName, note } = request
  const t = useMessages(messages)
  const isArmed = useArmed(danger)
  const [typed, setTyped] = useState('')
  const { isPending, error, start } = useDeed(request)
  const isNamed = typedName === undefined || typed.trim() === typedName.trim()
  const canConfirm = isArmed && isNamed && !isPending

  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (canConfirm) start()
  }

  return (
    <DialogFrame
      open={open}
      onClose={() => request.settle(false)}
      onExited={onExited}
      title={title}
      subtitle={subtitle}
      icon={icon}
      role="alertdialog"
      closeDisabled={isPending}
      onSubmit={handleSubmit}
      footerStart={note}
      buttons={
        <>
          {/* Danger without a name to type starts on the harmless button. */}
          <Button
            autoFocus={danger && typedName === undefined}
            disabled={isPending}
            onClick={() => request.settle(false)}
          >
            {t('cancel')}
          </Button>
          <SubmitButton
            isPending={isPending}
            disabled={!isArmed || !isNamed}
            danger={danger}
            autoFocus={!danger}
          >
            {request.confirmLabel}
          </SubmitButton>
        </>
      }
    >
      <Stack sx={{ gap: 2 }}>
        {error !== null &&
          (request.errorContent?.(error) ?? <ErrorNote error={error} clusterName={request.clusterName} />)}
        {consequences && consequences.length > 0 && <ConsequenceList consequences={consequences} />}
        {content}
        {typedName !== undefined && (
          <TextInput
            autoFocus
            label={
              <RichMessage text={t('typeToConfirm')} parts={{ name: <NameToType name={typedName} /> }} />
            }
            value={typed}
            readOnly={isPending}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Stack>
    </DialogFrame>
  )
}

function NameToType({ name }: { readonly name: string }) {
  return (
    <Box
      component="bdi"
      sx={{ typography: 'mono', fontWeight: 600, color: token('text-1'), userSelect: 'all' }}
    >
      {name}
    </Box>
  )
}

/** False for the first moments of a dangerous question. */
function useArmed(danger: boolean): boolean {
  const [isArmed, setArmed] = useState(!danger)
  useEffect(() => {
    if (isArmed) return
    const timer = setTimeout(() => setArmed(true), ARM_MS)
    return () => clearTimeout(timer)
  }, [isArmed])
  return isArmed
}

/** Runs the request's deed once at a time, keeps its error, and settles the question when it succeeded. */
function useDeed(request: ConfirmRequest) {
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const isRunning = useRef(false)

  const perform = async () => {
    if (isRunning.current) return
    isRunning.current = true
    setPending(true)
    setError(null)
    try {
      await request.run?.()
      request.settle(true)
    } catch (reason) {
      setError(reason)
      setPending(false)
      isRunning.current = false
    }
  }
  return { isPending, error, start: () => void perform() }
}
