import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { CI_RESULTS, FEDERATED_CI_RESULTS } from '~/domain/registry/names'
import { useFederation } from '~/domain/federation/useFederation'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { Disclosure } from '~/shared/ui/Disclosure'
import { AdmissionLink } from './AdmissionLink'
import { messages } from './messages'
import type { RegistryRow } from './model/registryRow'
import { useRegistryRights } from './useRegistryRights'

interface Props {
  readonly name: string
  readonly row: RegistryRow | undefined
}

/** What one has to know of a registry before reading its images: where it is scanned, or why it could not be. */
export function RegistryNote({ name, row }: Props) {
  const t = useMessages(messages)
  const rights = useRegistryRights()
  const { membership } = useFederation()
  if (row?.outcome.kind === 'failed') {
    return (
      <Note tone="error" title={t(`failureText.${row.outcome.failure}`, { name })}>
        <Disclosure label={t('details')}>
          <Box className="mono" sx={{ overflowWrap: 'anywhere' }}>
            {row.registry?.error_message}
            <br />
            {row.registry?.error_detail}
          </Box>
        </Disclosure>
      </Note>
    )
  }
  if (row?.outcome.kind === 'nothing') return <Note tone="warning" title={t('nothingMatches')} />
  if (name === FEDERATED_CI_RESULTS || (row?.isShared && !rights.isPrimary)) {
    return (
      <Note tone="remote" title={t('sharedByPrimary', { name: rights.primaryName ?? '' })}>
        {t('sharedByPrimaryText')} <AdmissionLink />
      </Note>
    )
  }
  if (row?.isShared) {
    return (
      <Note tone="neutral" title={t('sharedWithMembers')}>
        {t('sharedWithMembersText')}{' '}
        <MuiLink component={Link} to={`/federation/registries?q=${encodeURIComponent(name)}`}>
          {t('acrossFederation')}
        </MuiLink>{' '}
        · <AdmissionLink />
      </Note>
    )
  }
  if (name === CI_RESULTS && rights.isPrimary) {
    return (
      <Note tone="neutral" title={t(membership?.sharesRepositoryScans ? 'ciShared' : 'ciNotShared')}>
        <MuiLink component={Link} to="?dialog=settings">
          {t('ciSetting')}
        </MuiLink>
      </Note>
    )
  }
  return null
}

function Note({ tone, title, children }: Parameters<typeof Banner>[0]) {
  return (
    <Box sx={{ mb: 2 }}>
      <Banner tone={tone} title={title}>
        {children}
      </Banner>
    </Box>
  )
}
