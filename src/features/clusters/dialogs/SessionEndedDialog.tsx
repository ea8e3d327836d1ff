import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useSessionPhase } from '~/domain/auth/sessionStore'
import { federationKeys } from '~/domain/federation/api/queries'
import { useMessages } from '~/shared/i18n/useMessages'
import { DialogFrame } from '~/shared/ui/dialog/DialogFrame'
import { messages } from '../messages'
import { DoneNote } from './DoneNote'
import { useSignInAgain } from './useSignInAgain'

interface Props {
  readonly title: ReactNode
  readonly icon: ReactNode
  /** What was done. */
  readonly doneTitle: ReactNode
  /** Why one is signed out, and what comes after. */
  readonly doneText: ReactNode
  /** Where the person comes back to after signing in. */
  readonly next: string
}

/** It worked, and the controller has ended this session with it: the only way on is to sign in again. */
export function SessionEndedDialog({ title, icon, doneTitle, doneText, next }: Props) {
  const t = useMessages(messages)
  const signInAgain = useSignInAgain(next)
  useSessionRenewed(next)
  return (
    <DialogFrame
      open
      onClose={signInAgain}
      title={title}
      buttons={
        <Button variant="contained" autoFocus onClick={signInAgain}>
          {t('signInAgain')}
        </Button>
      }
    >
      <DoneNote icon={icon} title={doneTitle}>
        {doneText}
      </DoneNote>
    </DialogFrame>
  )
}

/**
 * A poll that is under way meanwhile learns that the session has ended and brings the sign-in dialog up over this one.
 * Whoever signs in there is taken to the next step all the same.
 */
function useSessionRenewed(next: string) {
  const phase = useSessionPhase()
  const hasEnded = useRef(false)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  useEffect(() => {
    if (phase === 'ended') hasEnded.current = true
    if (phase !== 'open' || !hasEnded.current) return
    void queryClient.invalidateQueries({ queryKey: federationKeys.all })
    void navigate(next, { replace: true })
  }, [phase, queryClient, navigate, next])
}
