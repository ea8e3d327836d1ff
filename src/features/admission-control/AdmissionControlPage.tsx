import AssessIcon from '@mui/icons-material/FactCheckOutlined'
import KubernetesIcon from '@mui/icons-material/CloudOffOutlined'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useOutlet } from 'react-router'
import { AdmissionEditor } from '~/domain/admission/AdmissionEditor'
import { admissionStateQuery } from '~/domain/admission/api/queries'
import { messages as ruleList } from '~/domain/admission/messages'
import { policyMessages } from '~/domain/policy/messages'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from './messages'
import { StateCard } from './state/StateCard'

/** Whether and how a cluster checks what is deployed, and its rules, the read-only copies of federated ones among them. */
export function AdmissionControlPage() {
  return (
    <ClusterPolicyTarget permission="admctrl">
      <Content />
    </ClusterPolicyTarget>
  )
}

function Content() {
  const panel = useOutlet()
  const t = useMessages(messages)
  const { client, clusterName, path } = usePolicyTarget()
  const state = useQuery(admissionStateQuery(client))
  if (state.data === null) {
    return (
      <Frame>
        <StateMessage
          icon={<KubernetesIcon />}
          title={t('notKubernetes')}
          text={t('notKubernetesText', { cluster: clusterName })}
        />
      </Frame>
    )
  }
  return (
    <SplitView
      panel={panel}
      main={
        <AdmissionEditor
          lead={<StateCard />}
          frame={({ actions, content }) => (
            <Frame
              actions={
                <>
                  <Button
                    component={Link}
                    to={`${path}/admission-control/assessment`}
                    variant="outlined"
                    startIcon={<AssessIcon />}
                  >
                    {t('assess')}
                  </Button>
                  {actions}
                </>
              }
            >
              {content}
            </Frame>
          )}
        />
      }
    />
  )
}

function Frame({ actions, children }: { readonly actions?: ReactNode; readonly children: ReactNode }) {
  const t = useMessages(ruleList)
  const p = useMessages(policyMessages)
  const { clusterName } = usePolicyTarget()
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: p('policy') }]}
      purpose={<RichMessage text={t('purpose')} parts={{ cluster: <bdi>{clusterName}</bdi> }} />}
      actions={actions}
    >
      {children}
    </Page>
  )
}
