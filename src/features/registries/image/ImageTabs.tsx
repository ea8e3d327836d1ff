import Box from '@mui/material/Box'
import { useParams } from 'react-router'
import type { ScanReport } from '~/domain/scan/model/scanReport'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { PageTabs } from '~/shared/ui/PageTabs'
import { IMAGE_TABS, imagePath, type ImageTab } from '../paths'
import { imageMessages } from './messages'

interface Props {
  readonly current: ImageTab
  readonly report: ScanReport | undefined
  readonly layers: number | undefined
}

export function ImageTabs({ current, report, layers }: Props) {
  const t = useMessages(imageMessages)
  const language = useLanguage()
  const { clusterId } = useClusterClient()
  const { registry = '', imageId = '' } = useParams()
  const counts: Partial<Record<ImageTab, number | undefined>> = {
    vulnerabilities: report?.vulnerabilities.rows.filter(({ isAccepted }) => !isAccepted).length,
    compliance: report?.checks.rows.filter(({ result }) => result !== 'pass').length,
    packages: report?.modules.rows.length,
    secrets: report && report.secrets.rows.length + report.setid_perms.rows.length,
    signatures: report?.signature_data?.verifiers.length,
    layers,
  }
  return (
    <Box sx={{ mb: 2 }}>
      <PageTabs
        label={t('partsOfImage')}
        current={current}
        tabs={IMAGE_TABS.map((id) => {
          const count = counts[id]
          return {
            id,
            label: t(`tab.${id}`),
            to: imagePath(clusterId, registry, imageId, id),
            count: count === undefined ? undefined : formatNumber(count, language),
          }
        })}
      />
    </Box>
  )
}
