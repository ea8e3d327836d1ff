import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { syncMutation } from '~/domain/federation/api/mutations'
import { federationKeys } from '~/domain/federation/api/queries'
import { managedClusters } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { ApiError } from '~/shared/api/ApiError'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { startTask, type TaskOutcome } from '~/shared/ui/tasks/tasks'
import { usePolicyTarget } from '../../PolicyTarget'
import { useFollowRollout } from '../../useFollowRollout'
import { followImport } from '../api/mutations'
import type { ImportTaskWire } from '../api/schema'
import type { PolicyFile } from '../model/policyFile'
import type { TransferKind } from '../model/transferKind'
import { messages } from './messages'

interface Options {
  readonly kind: TransferKind
  readonly changes: readonly QueryKey[]
  readonly readIds: (() => Promise<ReadonlySet<string | number>>) | undefined
}

/** Words of the controller that everybody meets; others are shown as they are. */
const REASONS = {
  'Failed to read/parse the imported file': 'failure.parse',
  'Invalid security rule(s)': 'failure.invalid',
} as const

/** Follows an import in the task tray to its end, reads what it changed, and sees that members hear of it. */
export function useFollowImport({ kind, changes, readIds }: Options) {
  const t = useMessages(messages)
  const queryClient = useQueryClient()
  const { client, scope, clusterName, path } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const tellMembers = useTellMembers()
  const readAgain = () =>
    Promise.all(
      [...changes, federationKeys.membership].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    )

  return (task: ImportTaskWire, file: Extract<PolicyFile, { ok: true }>) => {
    const what = t(`count.${kind}`, { count: file.count })
    startTask({
      title: t('taskTitle', { what }),
      cluster: clusterName,
      key: `import ${client.clusterId} ${task.tid}`,
      to: `${path}/${PAGES[kind]}`,
      // The controller goes on whatever happens here; the tab is needed to tell members at the end.
      canStop: false,
      run: async ({ signal, report }) => {
        try {
          await followImport({ client, scope, kind }, task, {
            signal,
            onProgress: (percentage) =>
              report({ done: percentage, total: 100, text: t('percent', { percent: percentage }) }),
          })
        } catch (error) {
          const why = reasonOf(error)
          if (why === undefined) throw error
          const known = Object.entries(REASONS).find(([text]) => text === why)?.[1]
          return failed(t('failed', { why: known ? t(known) : why }), what, error)
        } finally {
          await readAgain()
        }
        // The controller raises no revision for imported groups: members take them over only when they fetch everything.
        const told = scope !== 'fed' || kind !== 'groups' || (await tellMembers())
        if (scope === 'fed') followRollout(t('trackTitle', { kind: t(`kind.${kind}`) }))
        return {
          summary: t(told ? 'done' : 'notTold', { what }),
          steps: await stepsOf(file.names, readIds, t('missing')),
        }
      },
    })
  }
}

/** Last part of the address of each kind's page. */
const PAGES: Readonly<Record<TransferKind, string>> = {
  groups: 'groups',
  admission: 'admission-control',
  'response-rules': 'response-rules',
  dlp: 'dlp-sensors',
  waf: 'waf-sensors',
  webhooks: 'configuration',
}

/** 400/18 and 500/18 say in their message why an import failed. */
const reasonOf = (error: unknown): string | undefined =>
  error instanceof ApiError && error.code === 18 ? error.message : undefined

const failed = (summary: string, name: string, error: unknown): TaskOutcome => ({
  summary,
  steps: [{ name, state: 'failed', error }],
})

/** One by one for what has a name: is it in the list now? */
async function stepsOf(names: readonly string[], readIds: Options['readIds'], missing: string) {
  if (!readIds) return []
  const ids = await readIds()
  return names.map((name) =>
    ids.has(name) ? { name, state: 'done' as const } : { name, state: 'failed' as const, detail: missing },
  )
}

/** Has every member fetch the federated policy in full; false when none could be told. */
function useTellMembers(): () => Promise<boolean> {
  const { federation } = useApiClients()
  const { membership } = useFederation()
  const { mutateAsync } = useMutation(syncMutation(federation, true))
  return async () => {
    const members = membership ? managedClusters(membership) : []
    if (members.length === 0) return true
    try {
      await mutateAsync([])
      return true
    } catch {
      // 400/40: nobody answered.
      return false
    }
  }
}
