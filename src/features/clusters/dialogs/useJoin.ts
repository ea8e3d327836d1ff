import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { joinMutation, type JoinOutcome, type JoinRequest } from '~/domain/federation/api/mutations'
import { membershipQuery } from '~/domain/federation/api/queries'
import type { FederationRole } from '~/domain/federation/model/membership'
import { systemConfigQuery } from '~/domain/system/api/queries'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { joinFailure, type JoinFailure } from '../model/joinFailure'

/** What the form sends. */
export type JoinValues = Omit<JoinRequest, 'onAccepted'>

/** How far a join is. */
export type JoinState =
  | { readonly status: 'form' }
  | {
      readonly status: 'joining'
      readonly values: JoinValues
      readonly startedAtMs: number
      /** The primary has taken this cluster in; its own console does not show it yet. */
      readonly isAccepted: boolean
    }
  | { readonly status: 'joined'; readonly values: JoinValues; readonly outcome: JoinOutcome }
  | {
      readonly status: 'failed'
      readonly values: JoinValues
      readonly error: unknown
      readonly failure: JoinFailure
      /** What this cluster is called now; undefined when it could not be read. */
      readonly nameNow: string | undefined
    }

/** Runs a join and finds out what is true afterwards, whichever way it went. */
export function useJoin(): {
  readonly state: JoinState
  readonly join: (values: JoinValues) => Promise<void>
} {
  const clients = useApiClients()
  const queryClient = useQueryClient()
  const { mutateAsync, reset } = useMutation(joinMutation(clients.federation, queryClient))
  const [state, setState] = useState<JoinState>({ status: 'form' })

  const roleNow = () => queryClient.query({ ...membershipQuery(clients.federation), staleTime: 0 })
  const nameNow = () => queryClient.query({ ...systemConfigQuery(clients.local), staleTime: 0 })

  const join = async (values: JoinValues) => {
    const joining = { status: 'joining', values, startedAtMs: Date.now() } as const
    setState({ ...joining, isAccepted: false })
    try {
      const outcome = await mutateAsync({
        ...values,
        onAccepted: () => setState({ ...joining, isAccepted: true }),
      })
      setState({ status: 'joined', values, outcome })
    } catch (error) {
      const role: FederationRole | undefined = await orUndefined(roleNow().then((now) => now.role))
      setState({
        status: 'failed',
        values,
        error,
        failure: joinFailure(error, role),
        nameNow: await orUndefined(nameNow().then((config) => config.cluster_name)),
      })
    } finally {
      // Its variables hold the token.
      reset()
    }
  }
  return { state, join }
}

async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch {
    return undefined
  }
}
