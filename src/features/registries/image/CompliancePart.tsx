import { useLocation, useParams } from 'react-router'
import { CheckTable } from '~/domain/scan/CheckTable'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { tableState } from '~/shared/ui/table/tableState'
import { imagePath } from '../paths'
import { imageMessages } from './messages'
import type { ReportProps } from './reportState'

interface Props extends ReportProps {
  readonly name: string
}

/** Checks of section 4 of the CIS Docker benchmark, which an image answers by itself. */
export function CompliancePart({ report, name }: Props) {
  const t = useMessages(imageMessages)
  const { client, name: cluster } = useClusterScope()
  const { registry = '', imageId = '', itemId } = useParams()
  const { search } = useLocation()
  return (
    <CheckTable
      id="image-checks"
      state={tableState(report, ({ checks }) => checks)}
      rowHref={({ id }) =>
        `${imagePath(client.clusterId, registry, imageId, 'compliance')}/${encodeURIComponent(id)}${search}`
      }
      selectedRowId={itemId}
      csvName={`compliance-${name}-${cluster}`}
      empty={<EmptyState title={t('noChecks')} text={t('noChecksText')} />}
    />
  )
}
