import KeyIcon from '@mui/icons-material/VpnKeyOutlined'
import ShieldIcon from '@mui/icons-material/VerifiedUserOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMutation, useQuery } from '@tanstack/react-query'
import { tokenServersQuery } from '~/domain/auth/api/queries'
import { startSingleSignOnMutation } from '~/domain/auth/api/singleSignOn'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Bdi } from '~/shared/ui/Bdi'
import { safeHref } from '~/shared/ui/safeHref'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { signInServers, type SignInServer, type SingleSignOnFailure } from '../model/singleSignOn'
import type { Terms } from '../useFirstContact'
import { messages } from './messages'
import { SingleSignOnNote } from './SingleSignOnNote'

interface Props {
  readonly terms: Terms
  /** Page to go on to afterwards. */
  readonly returnTo: string
  /** Signs in in another tab, so that this page and what was typed on it stay; the tabs share the session. */
  readonly inNewTab?: boolean
  /** How the last attempt ended, and at which server. */
  readonly failure?: SingleSignOnFailure | undefined
  readonly failedServer?: string | null
}

/** A button for each SAML and OIDC server of the controller; nothing where there is none. */
export function SingleSignOn({ terms, returnTo, inNewTab = false, failure, failedServer }: Props) {
  const t = useMessages(messages)
  const { local } = useApiClients()
  const { data } = useQuery(tokenServersQuery(local))
  const start = useMutation(startSingleSignOnMutation(local))
  const servers = signInServers(data ?? [])
  const known = servers.find(({ server }) => server.server_name === failedServer)
  const isHeldBack = terms.areOpen && !terms.isTicked

  const handleClick = async ({ server }: SignInServer) => {
    const address = safeHref(await start.mutateAsync({ server, returnTo, acceptsTerms: terms.areOpen }))
    if (!address) return
    if (inNewTab) window.open(address, '_blank', 'noopener')
    else window.location.assign(address)
  }

  if (servers.length === 0 && !failure) return null
  return (
    <Stack sx={{ gap: 2 }}>
      {failure && !start.error && (
        <SingleSignOnNote failure={failure} server={known?.server.server_name ?? t('thisServer')} />
      )}
      {servers.length > 0 && (
        <>
          <Divider sx={{ typography: 'caption', color: token('text-3') }}>{t('or')}</Divider>
          <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))' }}>
            {servers.map((entry) => (
              <ServerButton
                key={entry.server.server_name}
                entry={entry}
                disabled={isHeldBack}
                isStarting={
                  start.isPending && start.variables.server.server_name === entry.server.server_name
                }
                onClick={() => {
                  handleClick(entry).catch(() => undefined)
                }}
              />
            ))}
          </Box>
          {inNewTab && (
            <Typography variant="caption" component="p" sx={{ mt: -1, color: token('text-3') }}>
              {t('inNewTab')}
            </Typography>
          )}
        </>
      )}
      {start.error && <ErrorNote error={start.error} />}
    </Stack>
  )
}

interface ServerButtonProps {
  readonly entry: SignInServer
  readonly disabled: boolean
  readonly isStarting: boolean
  readonly onClick: () => void
}

function ServerButton({ entry, disabled, isStarting, onClick }: ServerButtonProps) {
  const t = useMessages(messages)
  const { kind, server, needsName } = entry
  const label = t(kind)
  const name = needsName ? `${label} ${server.server_name}` : label
  return (
    <Button
      variant="outlined"
      color="inherit"
      sx={{ minHeight: 40, overflowWrap: 'anywhere' }}
      aria-label={t('signInWith', { name })}
      disabled={disabled}
      loading={isStarting}
      loadingPosition="start"
      startIcon={kind === 'saml' ? <KeyIcon /> : <ShieldIcon />}
      onClick={onClick}
    >
      {label}
      {needsName && (
        <Box component="span" sx={{ ml: 0.75, color: token('text-3') }}>
          <Bdi>{server.server_name}</Bdi>
        </Box>
      )}
    </Button>
  )
}
