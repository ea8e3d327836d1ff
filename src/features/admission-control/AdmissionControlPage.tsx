import AssessIcon from '@mui/icons-material/FactCheckOutlined'
import KubernetesIcon from '@mui/icons-material/CloudOffOutlined'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { Link, useOutlet } from 'react-router'
import { AdmissionEditor } from '~/domain/admission/AdmissionEditor'
import { admissionStateQuery } from '~/domain/admission/api/queries'
import { messages as ruleList } from '~/domain/admission/messages'
import { ClusterPolicyFrame } from '~/domain/policy/ClusterPolicyFrame'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { useMessages } from '~/shared/i18n/useMessages'
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
  const list = useMessages(ruleList)
  const title = list('title')
  const purpose = list('purpose')
  const { client, clusterName, path } = usePolicyTarget()
  const state = useQuery(admissionStateQuery(client))
  if (state.data === null) {
    return (
      <ClusterPolicyFrame title={title} purpose={purpose}>
        <StateMessage
          icon={<KubernetesIcon />}
          title={t('notKubernetes')}
          text={t('notKubernetesText', { cluster: clusterName })}
        />
      </ClusterPolicyFrame>
    )
  }
  return (
    <SplitView
      panel={panel}
      main={
        <AdmissionEditor
          lead={<StateCard />}
          frame={({ actions, content }) => (
            <ClusterPolicyFrame
              title={title}
              purpose={purpose}
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
            </ClusterPolicyFrame>
          )}
        />
      }
    />
  )
}
