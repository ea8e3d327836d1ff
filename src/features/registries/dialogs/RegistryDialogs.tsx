import { useQuery } from '@tanstack/react-query'
import { registryTypesQuery } from '../api/queries'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { lazyPart } from '~/shared/ui/lazyPart'
import { dialogUrl } from '../dialogUrl'
import type { RegistryRow } from '../model/registryRow'
import { useRegistryRights } from '../useRegistryRights'

const RegistryDialog = lazyPart(async () => (await import('./RegistryDialog')).RegistryDialog)

/** The dialog the address asks for; none where the user could not save it. */
export function RegistryDialogs({ rows }: { readonly rows: readonly RegistryRow[] }) {
  const [{ add, edit }, update] = useUrlState(dialogUrl)
  const rights = useRegistryRights()
  const isAsked = add === 'yes' || edit !== ''
  const types = useQuery({ ...registryTypesQuery(useClusterClient()), enabled: isAsked })
  const close = () => update({ add: 'no', edit: '' }, { replace: true })
  const edited = rows.find(({ name }) => name === edit)?.registry
  if (!types.data) return null
  if (edited && rights.of(edited.name) === undefined) {
    return <RegistryDialog key={edited.name} registry={edited} types={types.data} onClose={close} />
  }
  if (add === 'yes' && rights.own === undefined) {
    return <RegistryDialog registry={undefined} types={types.data} onClose={close} />
  }
  return null
}
