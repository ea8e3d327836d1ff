import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { membershipQuery } from '~/domain/federation/api/queries'
import { clusterFacts } from '~/domain/federation/model/clusterStatus'
import { managedClusters, type Membership } from '~/domain/federation/model/membership'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { translate } from '~/shared/i18n/defineMessages'
import { pause } from '~/shared/lib/pause'
import { startTask } from '~/shared/ui/tasks/tasks'
import { policyMessages } from './messages'

/** A change is usually everywhere within a minute (semantics.md b.9); after this the board tells the rest. */
const FOLLOW_MS = 3 * 60_000
const LOOK_EVERY_MS = 2_000

/** How far the federation is with the policy of the primary. */
interface RolloutCount {
  readonly total: number
  readonly inStep: number
  /** On their way. */
  readonly waiting: number
}

function countRollout(membership: Membership): RolloutCount {
  const managed = managedClusters(membership)
  const inStep = managed.filter(({ status }) => status === 'synced' || status === 'active')
  const waiting = managed.filter(
    (cluster) => !inStep.includes(cluster) && cluster.status !== 'pending' && clusterFacts(cluster).inMotion,
  )
  return { total: managed.length, inStep: inStep.length, waiting: waiting.length }
}

/** Follows a federated change to the members, in the task tray, until every cluster that can follow has it. */
export function useFollowRollout(): (title: string) => void {
  const queryClient = useQueryClient()
  const { federation } = useApiClients()
  return useCallback(
    (title) => {
      const read = () => queryClient.query({ ...membershipQuery(federation), staleTime: 0 })
      startTask({
        title,
        cluster: translate(policyMessages, 'federation'),
        key: 'rollout',
        to: '/federation/policy/rollout',
        attempt: 'read',
        needsTab: false,
        run: async ({ signal, report }) => {
          const until = Date.now() + FOLLOW_MS
          for (;;) {
            const { total, inStep, waiting } = countRollout(await read())
            report({
              done: inStep,
              total,
              text: translate(policyMessages, 'inStep', { done: inStep, total }),
            })
            if (waiting === 0 || Date.now() > until) {
              return translate(policyMessages, inStep === total ? 'allInStep' : 'inStep', {
                done: inStep,
                total,
                count: total,
              })
            }
            await pause(LOOK_EVERY_MS, signal)
          }
        },
      })
    },
    [federation, queryClient],
  )
}
