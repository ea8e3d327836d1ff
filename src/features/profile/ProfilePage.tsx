import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ownAccountQuery } from '~/domain/auth/api/queries'
import type { SelfUserWire } from '~/domain/auth/api/schema'
import { pageNames } from '~/domain/feature/pageNames'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { AccountFacts } from './AccountFacts'
import { AccountForm } from './AccountForm'
import { BrowserSettings } from './BrowserSettings'
import { messages } from './messages'
import { PasswordForm } from './PasswordForm'
import { RightsTable } from './RightsTable'

/** `#/profile`: who one is, what one may do, and what one can change about that. */
export function ProfilePage() {
  const t = useMessages(messages)
  const names = useMessages(pageNames)
  const account = useQuery(ownAccountQuery(useApiClients().local))
  return (
    <Page title={names('profile')} purpose={t('purpose')}>
      {account.isPending && <LoadingState label={t('loading')} shape="facts" />}
      {!account.data && account.error && (
        <ErrorState error={account.error} onRetry={() => void account.refetch()} />
      )}
      {account.data && <ProfileCards account={account.data} />}
    </Page>
  )
}

function ProfileCards({ account }: { readonly account: SelfUserWire }) {
  const t = useMessages(messages)
  const { user } = account
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        gap: 1.5,
        alignItems: 'start',
        maxWidth: 1160,
      }}
    >
      <Column>
        <Card title={t('account')}>
          <AccountFacts account={account} />
        </Card>
        <Card title={t('settings')}>
          <AccountForm key={user.fullname} user={user} />
        </Card>
        <Card title={t('browser')} note={t('browserNote')}>
          <BrowserSettings />
        </Card>
      </Column>
      <Column>
        <Card title={t('password')}>
          <PasswordForm user={user} />
        </Card>
        <Card title={t('rights')} note={user.role === '' ? t('noGlobalRole') : user.role}>
          <RightsTable account={account} />
        </Card>
      </Column>
    </Box>
  )
}

const Column = ({ children }: { readonly children: ReactNode }) => (
  <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>{children}</Box>
)

function Card({
  title,
  note,
  children,
}: {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) {
  return (
    <Paper component="section" variant="outlined" aria-label={title} sx={{ p: 2, minWidth: 0 }}>
      <SectionTitle note={note}>{title}</SectionTitle>
      {children}
    </Paper>
  )
}
