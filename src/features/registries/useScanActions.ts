import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { registryKeys } from '~/domain/registry/api/queries'
import type { RegistryWire } from '~/domain/registry/api/schema'
import { imageCountOf, scanOutcomeOf } from '~/domain/registry/model/scanOutcome'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { startTaskOfEach } from '~/shared/ui/tasks/startTaskOfEach'
import { TaskFailure } from '~/shared/ui/tasks/TaskFailure'
import { startTask } from '~/shared/ui/tasks/tasks'
import { toast } from '~/shared/ui/toast/toast'
import { startScanMutation, stopScanMutation, watchScan } from './api/mutations'
import { messages } from './messages'
import type { RegistryRow } from './model/registryRow'
import { registryPath } from './paths'
import { useRegistryRights } from './useRegistryRights'

export interface ScanActions {
  /** Why this registry cannot be scanned from here; undefined when it can. */
  readonly obstacle: (row: RegistryRow) => string | undefined
  readonly start: (rows: readonly RegistryRow[]) => void
  readonly stop: (rows: readonly RegistryRow[]) => void
}

/** Starting and stopping scans. A scan that was started here is followed in the task tray, wherever one goes. */
export function useScanActions(): ScanActions {
  const t = useMessages(messages)
  const { name: cluster } = useClusterScope()
  const rights = useRegistryRights()
  const scan = useFollowedScan()
  const stop = useStop()
  return useMemo(
    () => ({
      obstacle: ({ name, registry }) => (registry ? rights.of(name) : t('nothingToScan')),
      start: (rows) => {
        const names = rows.map(({ name }) => name)
        const [only] = names
        if (only === undefined) return
        if (names.length === 1) scan.one(only)
        else scan.many(names, cluster)
      },
      stop: (rows) => stop(rows.map(({ name }) => name)),
    }),
    [t, rights, scan, stop, cluster],
  )
}

function useFollowedScan() {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, name: cluster } = useClusterScope()
  const queryClient = useQueryClient()
  const { mutateAsync: start } = useMutation(startScanMutation(client))
  return useMemo(() => {
    const number = (value: number) => formatNumber(value, language)
    const progressOf = (registry: RegistryWire) => {
      const done = registry.scanned + registry.failed
      const total = imageCountOf(registry)
      return { done, total, text: t('imagesOf', { done: number(done), total: number(total) }) }
    }
    const outcomeOf = (registry: RegistryWire): string => {
      const outcome = scanOutcomeOf(registry)
      if (outcome.kind === 'failed')
        throw new TaskFailure(t(`failureText.${outcome.failure}`, { name: registry.name }))
      if (outcome.kind === 'nothing') return t('nothingMatches')
      return t('scannedImages', { count: registry.scanned })
    }
    const follow = async (
      name: string,
      signal: AbortSignal,
      onProgress: (registry: RegistryWire) => void,
    ) => {
      await start(name)
      const registry = await watchScan(client, name, signal, onProgress)
      await queryClient.invalidateQueries({ queryKey: registryKeys.all(client.clusterId) })
      return outcomeOf(registry)
    }
    return {
      one: (name: string) =>
        startTask({
          title: t('scanTask', { name }),
          cluster,
          key: `scan ${client.clusterId} ${name}`,
          to: registryPath(client.clusterId, name),
          // The controller scans on whether or not anybody watches.
          canStop: false,
          needsTab: false,
          canRetry: true,
          run: ({ signal, report }) => follow(name, signal, (registry) => report(progressOf(registry))),
        }),
      many: (names: readonly string[], on: string) =>
        startTaskOfEach({
          title: t('scanTaskMany', { count: names.length }),
          cluster: on,
          canStop: false,
          needsTab: false,
          items: names,
          nameOf: (name) => name,
          runItem: (name, signal) => follow(name, signal, () => undefined),
          summarize: (done, total) => t('scanTaskSummary', { done, total }),
          atOnce: names.length,
        }),
    }
  }, [t, language, client, cluster, queryClient, start])
}

function useStop() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const { mutateAsync } = useMutation(stopScanMutation(client))
  return useMemo(
    () => (names: readonly string[]) => {
      for (const name of names) {
        mutateAsync(name).then(
          () => toast.success({ title: t('scanStopped', { name, cluster }) }),
          () => toast.error({ title: t('scanNotStopped', { name, cluster }) }),
        )
      }
    },
    [t, cluster, mutateAsync],
  )
}
