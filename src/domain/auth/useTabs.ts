import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { followSignOut } from './api/mutations'
import { selfUserQuery } from './api/queries'
import { forgetData, renewData } from './sessionData'
import { readSessionStart, writeSessionStart } from './sessionStart'
import { listenToTabs } from './tabChannel'

/**
 * Keeps this tab in step with what other tabs of the same console do to the session they share: signed out there, signed
 * out here; signed in there, perhaps as somebody else, read anew here. A page that the browser took out of its cache heard
 * nothing meanwhile and looks for itself.
 */
export function useTabs(): void {
  const { local } = useApiClients()
  const queryClient = useQueryClient()

  const leave = useEffectEvent(() => {
    followSignOut(local)
    forgetData(queryClient)
  })
  const lookAgain = useEffectEvent(async () => {
    const before = queryClient.getQueryData(selfUserQuery(local).queryKey)
    try {
      const now = await queryClient.query({ ...selfUserQuery(local), staleTime: 0 })
      await renewData(queryClient, now.fullname === before?.fullname)
    } catch {
      // Not this tab's session, or no answer: what follows from that, the failed call has already told.
    }
  })

  useEffect(() => {
    // A session that began elsewhere (single sign-on) or before the storage was cleared counts from now.
    if (readSessionStart() === undefined) writeSessionStart(Date.now())
    const handleReturn = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      if (readSessionStart() === undefined) leave()
      else void lookAgain()
    }
    window.addEventListener('pageshow', handleReturn)
    const stopListening = listenToTabs((message) => {
      if (message.type === 'signed-out') leave()
      if (message.type === 'signed-in') void lookAgain()
    })
    return () => {
      window.removeEventListener('pageshow', handleReturn)
      stopListening()
    }
  }, [])
}
