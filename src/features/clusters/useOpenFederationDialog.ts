import { useCallback } from 'react'
import type { FederationAction } from '~/domain/federation/model/federationActions'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { dialogUrl } from './dialogUrl'

/** Opens a federation dialog over the page one is on. It has an address of its own, so Back closes it. */
export function useOpenFederationDialog(): (name: FederationAction) => void {
  const [, update] = useUrlState(dialogUrl)
  return useCallback((name: FederationAction) => update({ dialog: name }), [update])
}
