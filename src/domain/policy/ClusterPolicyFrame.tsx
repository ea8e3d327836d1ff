import type { ReactNode } from 'react'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { policyMessages } from './messages'
import { usePolicyTarget } from './PolicyTarget'

interface Props {
  readonly title: string
  /** What the page is for, with the place of the cluster as `[[cluster]]`. */
  readonly purpose: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The page of one kind of policy of a cluster. Its federated twin has a frame with tabs. */
export function ClusterPolicyFrame({ title, purpose, actions, children }: Props) {
  const t = useMessages(policyMessages)
  const { clusterName } = usePolicyTarget()
  return (
    <Page
      title={title}
      crumbs={[{ label: t('policy') }]}
      purpose={<RichMessage text={purpose} parts={{ cluster: <bdi>{clusterName}</bdi> }} />}
      actions={actions}
    >
      {children}
    </Page>
  )
}
