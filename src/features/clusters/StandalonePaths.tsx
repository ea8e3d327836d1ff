import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { describeObstacle } from '~/domain/federation/describeObstacle'
import { federationMessages } from '~/domain/federation/messages'
import { federationAllowance } from '~/domain/federation/model/federationActions'
import { summaryQuery } from '~/domain/system/api/queries'
import { pageNames } from '~/domain/feature/pageNames'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SafeLink } from '~/shared/ui/SafeLink'
import { JoinDrawing, PromoteDrawing } from './drawings'
import { messages } from './messages'
import { versionOf } from '~/domain/federation/model/clusterRow'
import { PathCard, type Need } from './PathCard'
import { SharedTable } from './SharedTable'
import { useOpenFederationDialog } from './useOpenFederationDialog'

const HOW_IT_WORKS = 'https://open-docs.neuvector.com/navigation/multicluster'

/** A cluster that stands alone: the two ways into a federation, with what each needs and what will be shared. */
export function StandalonePaths({ localName }: { readonly localName: string | undefined }) {
  const names = useMessages(pageNames)
  const t = useMessages(messages)
  const name = <bdi>{localName ?? t('thisClusterName')}</bdi>
  return (
    <Page
      title={names('clusters')}
      purpose={<RichMessage text={t('purposeStandalone')} parts={{ name }} />}
      actions={
        <Box sx={{ typography: 'subtitle1', alignSelf: 'center' }}>
          <SafeLink href={HOW_IT_WORKS}>{t('howItWorks')}</SafeLink>
        </Box>
      }
    >
      <Box sx={{ maxWidth: 1040 }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
            gap: 2,
          }}
        >
          <PromotePath name={name} />
          <JoinPath name={name} />
        </Box>
        <SharedTable />
      </Box>
    </Page>
  )
}

interface PathProps {
  readonly name: ReactNode
}

/** Whether the user may, and why not, told before they have filled in a form. */
function useAccountNeed(action: 'promote' | 'join', met: string): Need & { readonly isMet: boolean } {
  const f = useMessages(federationMessages)
  const user = useCurrentUser()
  const allowance = federationAllowance(action, 'standalone', user)
  return allowance.allowed
    ? { text: met, isMet: true }
    : { text: describeObstacle(f, allowance.obstacle, user), isMet: false }
}

function PromotePath({ name }: PathProps) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  const openDialog = useOpenFederationDialog()
  const account = useAccountNeed('promote', t('needLocalAdministrator'))
  return (
    <PathCard
      drawing={<PromoteDrawing />}
      title={<RichMessage text={t('promotePathTitle')} parts={{ name }} />}
      text={t('promotePathText')}
      needs={[{ text: t('needPrimaryAddress') }, account, { text: t('needSignInAgain') }]}
      button={f('action.promote')}
      isPrimary
      isDisabled={!account.isMet}
      undo={t('undoPromote')}
      onStart={() => openDialog('promote')}
    />
  )
}

function JoinPath({ name }: PathProps) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  const openDialog = useOpenFederationDialog()
  const account = useAccountNeed('join', t('needAdministrator'))
  const summary = useQuery(summaryQuery(useApiClients().local))
  const version = versionOf(summary.data)
  return (
    <PathCard
      drawing={<JoinDrawing />}
      title={t('joinPathTitle')}
      text={<RichMessage text={t('joinPathText')} parts={{ name }} />}
      needs={[
        { text: t('needToken') },
        { text: t('needOwnAddress') },
        account,
        { text: version === undefined ? t('needVersion') : t('needVersionKnown', { version }) },
      ]}
      button={f('action.join')}
      isDisabled={!account.isMet}
      undo={t('undoJoin')}
      onStart={() => openDialog('join')}
    />
  )
}
