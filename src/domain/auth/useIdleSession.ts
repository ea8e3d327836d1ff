import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { endIdleSession, keepAliveMutation } from './api/mutations'
import { heartbeatMs, idleState } from './model/sessionClock'
import { useSessionPhase } from './sessionStore'
import { idleMs, noteInput, watchInput } from './userActivity'

export interface IdleSession {
  /** When the session ends unless somebody says something, in ms since the epoch; undefined while it is in use. */
  readonly endsAtMs: number | undefined
  /** "Stay signed in", for every tab. */
  readonly stay: () => void
  readonly isStaying: boolean
  /** Why staying did not work, if it did not. */
  readonly error: Error | null
}

/**
 * The idle clock of this console (docs/decisions/017): the controller restarts its own with every poll, so it would never
 * fire. While the question shows only its button counts as input, so that a nudge of the mouse decides nothing.
 */
export function useIdleSession(idleTimeoutS: number): IdleSession {
  const { local } = useApiClients()
  const isOpen = useSessionPhase() === 'open'
  const [endsAtMs, setEndsAtMs] = useState<number>()
  const isAsking = useRef(false)
  const lastHeartbeatMs = useRef(0)
  const keepAlive = useMutation(keepAliveMutation(local))

  const look = useEffectEvent(() => {
    const state = idleState(idleMs(), idleTimeoutS)
    isAsking.current = state.name === 'asking'
    setEndsAtMs(state.name === 'asking' ? Date.now() + state.nextCheckInMs : undefined)
    if (state.name === 'over') endIdleSession(local)
    return state
  })
  const tellController = useEffectEvent(() => {
    if (Date.now() - lastHeartbeatMs.current < heartbeatMs(idleTimeoutS)) return
    lastHeartbeatMs.current = Date.now()
    keepAlive.mutate()
  })

  useEffect(() => {
    if (!isOpen) return
    lastHeartbeatMs.current = Date.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = () => {
      clearTimeout(timer)
      const state = look()
      if (state.name !== 'over') timer = setTimeout(check, state.nextCheckInMs)
    }
    const stopWatching = watchInput(
      () => {
        // The timer finds out by itself that it is not time yet; only the question has to go at once.
        if (isAsking.current) check()
        tellController()
      },
      () => !isAsking.current,
    )
    check()
    // Timers of hidden tabs and sleeping computers are late.
    document.addEventListener('visibilitychange', check)
    return () => {
      clearTimeout(timer)
      stopWatching()
      document.removeEventListener('visibilitychange', check)
    }
  }, [isOpen, idleTimeoutS])

  return {
    endsAtMs: isOpen ? endsAtMs : undefined,
    stay: () => {
      lastHeartbeatMs.current = Date.now()
      keepAlive.mutate(undefined, { onSuccess: noteInput })
    },
    isStaying: keepAlive.isPending,
    error: keepAlive.error,
  }
}
