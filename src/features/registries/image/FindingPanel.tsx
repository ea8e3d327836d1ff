import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { AcceptedIcon } from '~/domain/scan/AcceptedIcon'
import { CheckDetails } from '~/domain/scan/CheckDetails'
import { scanMessages } from '~/domain/scan/messages'
import { SeverityLabel } from '~/domain/scan/SeverityLabel'
import { useAcceptance } from '~/domain/scan/useAcceptance'
import { VulnerabilityDetails } from '~/domain/scan/VulnerabilityDetails'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { messages } from '../messages'
import { imagePath, type ImageTab } from '../paths'
import { imageMessages } from './messages'
import type { ReportProps } from './reportState'

interface Props extends ReportProps {
  readonly tab: ImageTab
  readonly itemId: string
  /** `repository:tag` */
  readonly name: string
}

/** One vulnerability or one check of the image, beside its table. */
export function FindingPanel({ tab, itemId, report, name }: Props) {
  const t = useMessages(imageMessages)
  const r = useMessages(messages)
  const s = useMessages(scanMessages)
  const { clusterId } = useClusterClient()
  const { registry = '', imageId = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const images = useMemo(() => [name], [name])
  const acceptance = useAcceptance({ images })
  const close = () => void navigate(`${imagePath(clusterId, registry, imageId, tab)}${search}`)
  const vulnerability = report.data?.vulnerabilities.rows.find(({ id }) => id === itemId)
  const check = report.data?.checks.rows.find(({ id }) => id === itemId)
  if (tab === 'compliance' && check) {
    return (
      <SidePanel
        title={check.test_number}
        label={check.test_number}
        subtitle={<bdi>{name}</bdi>}
        onClose={close}
      >
        <CheckDetails check={check} />
      </SidePanel>
    )
  }
  return (
    <SidePanel
      title={<bdi>{vulnerability?.name ?? itemId}</bdi>}
      label={vulnerability?.name ?? itemId}
      subtitle={<bdi>{name}</bdi>}
      status={vulnerability && <SeverityLabel severity={vulnerability.rank} />}
      onClose={close}
    >
      {vulnerability ? (
        <VulnerabilityDetails
          vulnerability={vulnerability}
          actions={
            vulnerability.isAccepted ? undefined : (
              <Button
                startIcon={<AcceptedIcon />}
                disabled={acceptance.obstacle !== undefined}
                title={acceptance.obstacle}
                onClick={() => acceptance.accept(vulnerability)}
              >
                {s('acceptMenu')}
              </Button>
            )
          }
        />
      ) : report.isPending ? (
        <LoadingState label={r('image')} />
      ) : (
        <EmptyState title={t('findingGone')} text={t('findingGoneText')} />
      )}
      {acceptance.dialog}
    </SidePanel>
  )
}
