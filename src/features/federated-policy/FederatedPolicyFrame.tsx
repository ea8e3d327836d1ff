import HubIcon from '@mui/icons-material/HubOutlined'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { pageNames } from '~/domain/feature/pageNames'
import { managedClusters } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { FEDERATED_POLICY_PATH } from '~/domain/policy/policyTargets'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { PageTabs } from '~/shared/ui/PageTabs'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { messages } from './messages'
import { POLICY_TABS, type PolicyTab } from './tabs'

interface Props {
  readonly tab: PolicyTab
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** What the pages of the federated policy share: title, what it applies to, tabs. It exists on a primary only. */
export function FederatedPolicyFrame({ tab, actions, children }: Props) {
  const t = useMessages(messages)
  const names = useMessages(pageNames)
  const { membership, localName = '' } = useFederation()
  const isPrimary = membership === undefined || membership.role === 'primary'
  const count = membership ? managedClusters(membership).length : 0
  const parts = { cluster: <bdi>{localName}</bdi> }
  return (
    <Page
      title={names('federatedPolicy')}
      crumbs={[{ label: t('federation'), to: '/federation/clusters' }]}
      purpose={membership && isPrimary && <RichMessage text={t('purpose', { count })} parts={parts} />}
      actions={isPrimary && actions}
      tabs={
        <PageTabs
          label={t('kinds')}
          current={tab}
          tabs={POLICY_TABS.map((id) => ({ id, label: t(id), to: `${FEDERATED_POLICY_PATH}/${id}` }))}
        />
      }
    >
      {isPrimary ? (
        children
      ) : (
        <StateMessage
          icon={<HubIcon />}
          title={t('notPrimary')}
          text={
            <RichMessage
              text={t(membership.role === 'managed' ? 'editedOnPrimary' : 'promoteFirst')}
              parts={parts}
            />
          }
          actions={
            <Button component={Link} to="/federation/clusters">
              {t('manageClusters')}
            </Button>
          }
        />
      )}
    </Page>
  )
}
