import type { ScanWords } from '~/domain/scan/messages'
import { scanColumns, scanFacet } from '~/domain/scan/scanColumns'
import type { Translate } from '~/shared/i18n/useMessages'
import type { Column, Facet } from '~/shared/ui/table/types'
import type { NodeWire } from './api/schema'
import type { NodeWords } from './messages'
import { NODE_STATES, nodeStateOf } from './model/nodeState'
import { NodeStateLabel } from './NodeStateLabel'

const briefOf = ({ scan_summary: brief }: NodeWire) => brief

export function nodeColumns(t: Translate<NodeWords>, s: Translate<ScanWords>): readonly Column<NodeWire>[] {
  return [
    {
      id: 'name',
      header: t('name'),
      cell: ({ name }) => <bdi title={name}>{name}</bdi>,
      sortValue: ({ name }) => name,
      text: ({ name }) => name,
      width: 168,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'state',
      header: t('state'),
      cell: (node) => <NodeStateLabel node={node} />,
      sortValue: ({ state }) => NODE_STATES.indexOf(nodeStateOf(state)),
      text: ({ state }) => state,
      width: 120,
      phone: 'status',
    },
    ...scanColumns(s, briefOf),
    {
      id: 'containers',
      header: t('containers'),
      cell: ({ containers }) => containers,
      sortValue: ({ containers }) => containers,
      text: ({ containers }) => String(containers),
      width: 94,
      align: 'end',
    },
    textColumn('os', t('os'), ({ os }) => os, 190),
    { ...textColumn('platform', t('platform'), ({ platform }) => platform, 130), hidden: true },
    { ...textColumn('kernel', t('kernel'), ({ kernel }) => kernel, 170), hidden: true },
    {
      id: 'pods',
      header: t('pods'),
      cell: ({ pods }) => pods,
      sortValue: ({ pods }) => pods,
      text: ({ pods }) => String(pods),
      width: 72,
      align: 'end',
      hidden: true,
    },
  ]
}

function textColumn(
  id: string,
  header: string,
  textOf: (node: NodeWire) => string,
  width: number,
): Column<NodeWire> {
  return { id, header, cell: textOf, sortValue: textOf, text: textOf, width }
}

export function nodeFacets(
  t: Translate<NodeWords>,
  s: Translate<ScanWords>,
  systems: readonly string[],
): readonly Facet<NodeWire>[] {
  return [
    {
      id: 'state',
      label: t('state'),
      // Connected is how it should be; a chip for it would only take room.
      options: NODE_STATES.filter((state) => state !== 'connected').map((value) => ({
        value,
        label: value === 'other' ? t('stateOther') : t(`state.${value}`),
      })),
      valueOf: ({ state }) => nodeStateOf(state),
    },
    {
      id: 'os',
      label: t('os'),
      kind: 'menu',
      options: [...new Set(systems)].toSorted().map((value) => ({ value, label: value })),
      valueOf: ({ os }) => os,
    },
    scanFacet(s, briefOf),
  ]
}
