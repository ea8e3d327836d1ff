import { useQuery } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { admissionStateQuery } from './api/queries'

/** The mode of the cluster that rules follow which have none; undefined for federated rules: each cluster has its own. */
export function useGlobalMode(): string | undefined {
  const { client, scope } = usePolicyTarget()
  const state = useQuery({ ...admissionStateQuery(client), enabled: scope === 'local' })
  return scope === 'local' ? state.data?.mode : undefined
}
