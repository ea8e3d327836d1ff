import Box from '@mui/material/Box'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation, useParams } from 'react-router'
import type { Vulnerability } from '~/domain/scan/model/vulnerability'
import { useAcceptance } from '~/domain/scan/useAcceptance'
import { VulnerabilityTable } from '~/domain/scan/VulnerabilityTable'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { useMessages } from '~/shared/i18n/useMessages'
import { textParam } from '~/shared/lib/urlParam'
import type { Rows } from '~/shared/api/wire'
import { tableState } from '~/shared/ui/table/tableState'
import type { LayerWire } from '../api/schema'
import { findingsOfLayer } from '../model/layers'
import { imagePath } from '../paths'
import { LayerList } from './LayerList'
import { imageMessages } from './messages'
import type { ReportProps } from './reportState'

interface Props extends ReportProps {
  readonly layers: UseQueryResult<Rows<LayerWire> | null>
  /** `repository:tag`, as the vulnerability profile names images. */
  readonly name: string
}

const layerUrl = { layer: textParam() }

/** What was found in the image, all of it or what one layer brought. */
export function VulnerabilitiesPart({ report, layers, name }: Props) {
  const t = useMessages(imageMessages)
  const { client, name: cluster } = useClusterScope()
  const { registry = '', imageId = '', itemId } = useParams()
  const { search } = useLocation()
  const images = useMemo(() => [name], [name])
  const acceptance = useAcceptance({ images })
  const [{ layer: digest }, update] = useUrlState(layerUrl)
  const rows = layers.data?.rows ?? []
  const layer = rows.find((candidate) => candidate.digest === digest)
  const state = useMemo(
    () =>
      tableState(report, ({ vulnerabilities }) =>
        layer ? { ...vulnerabilities, rows: findingsOfLayer(layer, vulnerabilities.rows) } : vulnerabilities,
      ),
    [report, layer],
  )
  const hrefOf = ({ id }: Vulnerability) =>
    `${imagePath(client.clusterId, registry, imageId, 'vulnerabilities')}/${encodeURIComponent(id)}${search}`
  const hasList = rows.length > 0 && itemId === undefined
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          lg: hasList ? 'minmax(0, 1fr) 288px' : 'minmax(0, 1fr)',
        },
        gap: 2,
        alignItems: 'start',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <VulnerabilityTable
          id="image-vulnerabilities"
          state={state}
          acceptance={acceptance}
          rowHref={hrefOf}
          selectedRowId={itemId}
          csvName={`vulnerabilities-${name}-${cluster}`}
          errorWords={{ subject: t('tab.vulnerabilities'), clusterName: cluster }}
        />
      </Box>
      {hasList && (
        <LayerList layers={rows} chosen={layer?.digest} onChoose={(next) => update({ layer: next })} />
      )}
    </Box>
  )
}
