import Box from '@mui/material/Box'
import { pollInterval } from '~/domain/federation/api/queries'
import { FederationTabs } from '~/domain/federation/FederationTabs'
import { ViewsMenu } from '~/domain/federation/labels/ViewsMenu'
import { localOf, managedClusters, primaryOf, type Membership } from '~/domain/federation/model/membership'
import { pageNames } from '~/domain/feature/pageNames'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { AttentionCard } from './AttentionCard'
import { ClustersTable } from './ClustersTable'
import { FederationActions } from './FederationActions'
import { FirstMemberCard } from './FirstMemberCard'
import { messages } from './messages'
import { useMemberActions } from '~/domain/federation/actions/useMemberActions'

interface Props {
  readonly membership: Membership
  /** Set while the membership cannot be read again: when it was last read. */
  readonly staleSince: Date | undefined
  readonly onRefresh: () => void
}

/** The page of a cluster that is in a federation: all clusters for the primary, itself and the primary for a member. */
export function FederationView({ membership, staleSince, onRefresh }: Props) {
  const names = useMessages(pageNames)
  const t = useMessages(messages)
  const actions = useMemberActions(membership)
  const isAlone = membership.role === 'primary' && managedClusters(membership).length === 0
  return (
    <Page
      title={names('clusters')}
      crumbs={[{ label: t('federation') }]}
      purpose={<Purpose membership={membership} />}
      actions={
        <>
          <ViewsMenu page="clusters" />
          <FederationActions membership={membership} />
        </>
      }
      tabs={<FederationTabs current="clusters" />}
    >
      <ClustersTable
        membership={membership}
        actions={actions}
        staleSince={staleSince}
        onRefresh={onRefresh}
      />
      <Box sx={{ mt: 2 }}>
        {isAlone ? <FirstMemberCard /> : <AttentionCard membership={membership} actions={actions} />}
      </Box>
    </Page>
  )
}

function Purpose({ membership }: { readonly membership: Membership }) {
  const t = useMessages(messages)
  const seconds = pollInterval(membership) / 1000
  const count = managedClusters(membership).length
  const text =
    membership.role === 'managed'
      ? t('purposeManaged', { seconds })
      : count === 0
        ? t('purposeAlone', { seconds })
        : t('purposePrimary', { count, seconds })
  return (
    <RichMessage
      text={text}
      parts={{
        name: <bdi>{localOf(membership)?.name}</bdi>,
        primary: <bdi>{primaryOf(membership)?.name}</bdi>,
      }}
    />
  )
}
