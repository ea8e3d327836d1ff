import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { startTaskOfEach } from '~/shared/ui/tasks/startTaskOfEach'
import { addRootMutation, addVerifierMutation, rootsQuery } from '../api/queries'
import type { RootWire } from '../api/schema'
import { messages } from '../messages'
import { trustPath } from '../paths'
import { rootBodyOf } from './exportedRoots'
import { missingRoots } from './missingRoots'

/**
 * Adds the roots of a file one by one, with their verifiers, as a task with a result for each: the controller has no
 * import of its own. What is missing is asked before each, so that a retry goes on where it failed.
 */
export function useImportRoots() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const queryClient = useQueryClient()
  const { mutateAsync: addRoot } = useMutation(addRootMutation(client))
  const { mutateAsync: addVerifier } = useMutation(addVerifierMutation(client))
  return (roots: readonly RootWire[]) =>
    startTaskOfEach({
      title: t('importTask', { count: roots.length }),
      cluster,
      to: trustPath(client.clusterId),
      items: roots,
      nameOf: ({ name }) => name,
      runItem: async (root) => {
        const present = await queryClient.query({ ...rootsQuery(client), staleTime: 0 })
        const [missing] = missingRoots([root], present.rows)
        if (!missing) return t('importNothing')
        if (missing.isNew) await addRoot(rootBodyOf(root))
        for (const verifier of missing.verifiers) await addVerifier({ root: root.name, verifier })
        return t('importedVerifiers', { count: missing.verifiers.length })
      },
      summarize: (done, total) => t('importSummary', { done, total }),
      // One read between two writes: side by side they would ask for the same list.
      atOnce: 1,
    })
}
