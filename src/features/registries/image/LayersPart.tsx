import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { scanMessages, type ScanWords } from '~/domain/scan/messages'
import { SeverityNumber } from '~/domain/scan/SeverityNumber'
import type { Rows } from '~/shared/api/wire'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages, type Translate } from '~/shared/i18n/useMessages'
import type { Language } from '~/shared/i18n/i18n'
import { formatBytes } from '~/shared/lib/bytes'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Column } from '~/shared/ui/table/types'
import type { LayerWire } from '../api/schema'
import { messages } from '../messages'
import { countsOfLayer, plainCommand } from '../model/layers'
import { imagePath } from '../paths'
import { shortDigest } from './ImageHead'
import { imageMessages } from './messages'

interface Row {
  readonly layer: LayerWire
  /** 1 for the newest. */
  readonly place: number
}

interface Props {
  /** null when the registry does not scan layers. */
  readonly layers: UseQueryResult<Rows<LayerWire> | null>
}

/** Layer by layer: the instruction that made it, its size, and its share of the findings. */
export function LayersPart({ layers }: Props) {
  const t = useMessages(imageMessages)
  const r = useMessages(messages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const { clusterId } = useClusterClient()
  const { registry = '', imageId = '' } = useParams()
  const columns = useMemo(() => layerColumns({ t, r, s, language }), [t, r, s, language])
  const state = tableState(layers, (data) => ({
    rows: (data?.rows ?? []).map((layer, index): Row => ({ layer, place: index + 1 })),
    unreadable: data?.unreadable ?? 0,
  }))
  return (
    <DataTable
      id="image-layers"
      label={r('layers')}
      state={state}
      columns={columns}
      // Empty layers have one digest.
      getRowId={({ place }) => String(place)}
      rowHref={({ layer }) =>
        layer.vulnerabilities.length === 0
          ? undefined
          : `${imagePath(clusterId, registry, imageId)}?layer=${encodeURIComponent(layer.digest)}`
      }
      rowDisabledReason={() => t('layerClean')}
      defaultSort={{ id: 'place' }}
      filterPlaceholder={t('filterLayers')}
      empty={<EmptyState title={t('noLayers')} text={t('noLayersText')} />}
      csvName={`layers-${imageId.slice(0, 12)}`}
    />
  )
}

interface Words {
  readonly t: Translate<(typeof imageMessages)['en']>
  readonly r: Translate<(typeof messages)['en']>
  readonly s: Translate<ScanWords>
  readonly language: Language
}

function layerColumns({ t, r, s, language }: Words): readonly Column<Row>[] {
  return [
    {
      id: 'place',
      header: '#',
      cell: ({ place }) => place,
      sortValue: ({ place }) => place,
      text: ({ place }) => String(place),
      width: 52,
    },
    {
      id: 'command',
      header: t('command'),
      cell: ({ layer }) => (
        <bdi className="mono" title={layer.cmds}>
          {plainCommand(layer.cmds)}
        </bdi>
      ),
      text: ({ layer }) => layer.cmds,
      width: 320,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'digest',
      header: r('digest'),
      cell: ({ layer }) => (
        <span className="mono" title={layer.digest}>
          {shortDigest(layer.digest)}
        </span>
      ),
      text: ({ layer }) => layer.digest,
      width: 240,
      phone: 'meta',
    },
    {
      id: 'size',
      header: r('size'),
      cell: ({ layer }) => formatBytes(layer.size, language),
      sortValue: ({ layer }) => layer.size,
      text: ({ layer }) => String(layer.size),
      width: 92,
      align: 'end',
    },
    ...(['critical', 'high', 'medium'] as const).map((severity): Column<Row> => ({
      id: severity,
      header: s(`severity.${severity}`),
      cell: ({ layer }) => <SeverityNumber severity={severity} value={countsOfLayer(layer)[severity]} />,
      sortValue: ({ layer }) => countsOfLayer(layer)[severity],
      text: ({ layer }) => String(countsOfLayer(layer)[severity]),
      width: 76,
      align: 'end',
      phone: severity === 'critical' ? 'end' : 'none',
    })),
  ]
}
