import { useMemo, type ReactNode } from 'react'
import { authMessages } from '~/domain/auth/messages'
import { can, type Permission } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { useFederation } from '~/domain/federation/useFederation'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { PolicyTargetContext, type PolicyTarget } from './PolicyTarget'

/** Address of the federated policy; it exists on the console of a primary only. */
export const FEDERATED_POLICY_PATH = '/federation/policy'

interface Props {
  /** What the kind of policy asks for: Runtime Policy when absent. Federated objects need `fed` on top (semantics.md c.1). */
  readonly permission?: Extract<Permission, 'rt_policy' | 'admctrl' | 'config'> | undefined
  readonly children: ReactNode
}

/** The federated policy: always through the primary's own controller, because no member can change it. */
export function FederatedPolicyTarget({ permission = 'rt_policy', children }: Props) {
  const t = useMessages(authMessages)
  const user = useCurrentUser()
  const { local } = useApiClients()
  const { localName = '' } = useFederation()
  const mayWrite = can(user, 'fed', 'write') && can(user, permission, 'write')
  const role = user.role === '' ? t('namespaceUser') : user.role
  const obstacle = mayWrite ? undefined : t('needsFedAdmin', { role })
  const target = useMemo<PolicyTarget>(
    () => ({
      scope: 'fed',
      client: local,
      clusterName: localName,
      obstacle,
      path: FEDERATED_POLICY_PATH,
      federatedPath: FEDERATED_POLICY_PATH,
    }),
    [local, localName, obstacle],
  )
  return <PolicyTargetContext value={target}>{children}</PolicyTargetContext>
}

/** The policy of the cluster of the page. */
export function ClusterPolicyTarget({ permission = 'rt_policy', children }: Props) {
  const { client, name } = useClusterScope()
  const user = useCurrentUser()
  const { membership } = useFederation()
  const obstacle = useWriteObstacle(permission)
  const isPrimaryConsole = membership?.role === 'primary' && can(user, 'fed', 'read')
  const federatedPath = isPrimaryConsole ? FEDERATED_POLICY_PATH : undefined
  const target = useMemo<PolicyTarget>(
    () => ({
      scope: 'local',
      client,
      clusterName: name,
      obstacle,
      path: `/clusters/${encodeURIComponent(client.clusterId)}/policy`,
      federatedPath,
    }),
    [client, federatedPath, name, obstacle],
  )
  return <PolicyTargetContext value={target}>{children}</PolicyTargetContext>
}
