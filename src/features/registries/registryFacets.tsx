import HubIcon from '@mui/icons-material/Hub'
import type { Translate } from '~/shared/i18n/useMessages'
import type { TableState } from '~/shared/ui/table/tableState'
import type { Facet } from '~/shared/ui/table/types'
import type { messages } from './messages'
import { shortTypeName } from './model/registryTypes'
import { scanFacetOf, type RegistryRow } from './model/registryRow'

const ORIGINS = ['federated', 'local', 'ci'] as const
const SCANS = ['scanning', 'failed', 'attention', 'done', 'never', 'shared'] as const

const typeOf = ({ registry }: RegistryRow) => registry?.registry_type ?? ''

export function registryFacets(
  t: Translate<(typeof messages)['en']>,
  state: TableState<RegistryRow>,
): readonly Facet<RegistryRow>[] {
  const types = new Set(state.status === 'ready' ? state.rows.map(typeOf).filter((type) => type !== '') : [])
  return [
    {
      id: 'scan',
      label: t('scan'),
      options: SCANS.filter((value) => value !== 'done').map((value) => ({
        value,
        label: t(`facet.${value}`),
      })),
      valueOf: scanFacetOf,
    },
    {
      id: 'origin',
      label: t('origin'),
      kind: 'menu',
      options: ORIGINS.map((value) => ({
        value,
        label: t(`origin.${value}`),
        ...(value === 'federated' ? { icon: <HubIcon /> } : {}),
      })),
      valueOf: ({ origin, isShared }) => (isShared ? 'federated' : origin),
    },
    {
      id: 'type',
      label: t('type'),
      kind: 'menu',
      options: [...types].toSorted().map((value) => ({ value, label: shortTypeName(value) })),
      valueOf: typeOf,
    },
  ]
}
