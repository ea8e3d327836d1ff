import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { AdmissionStateWire } from '~/domain/admission/api/schema'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CopyButton } from '~/shared/ui/CopyButton'
import { messages } from '../messages'

/** How requests reach the controllers, and what happens when no rule or no controller answers. */
export function StateFacts({ state }: { readonly state: AdmissionStateWire }) {
  const t = useMessages(messages)
  const { default_action: action, adm_client_mode: client, failure_policy: failure } = state
  const address = state.adm_client_mode_options[client]
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 4,
        rowGap: 1,
        minWidth: 0,
        typography: 'body2',
      }}
    >
      <Pair label={t('defaultAction')}>
        {action === 'allow' || action === 'deny' ? t(`action.${action}`) : action}
      </Pair>
      <Pair label={t('failurePolicy')}>{failureText(t, failure)}</Pair>
      <Pair label={t('clientMode')}>
        {client === 'service' || client === 'url' ? t(`client.${client}`) : client}
        {address !== undefined && (
          <>
            {' '}
            <Box
              component="span"
              sx={{ typography: 'mono', color: token('text-2'), overflowWrap: 'anywhere' }}
            >
              {address}
            </Box>{' '}
            <CopyButton text={address} name={t('copyAddress')} />
          </>
        )}
      </Pair>
    </Box>
  )
}

/** What Kubernetes does when it gets no answer; a policy this version does not know is shown raw. */
export function failureText(t: Translate<(typeof messages)['en']>, policy: string): string {
  const known = policy.toLowerCase()
  return known === 'ignore' || known === 'fail' ? t(`failure.${known}`) : policy
}

function Pair({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="dt" sx={{ typography: 'caption', color: token('text-3') }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
        {children}
      </Box>
    </Box>
  )
}
