import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { ApiError } from '~/shared/api/ApiError'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { ClusterListFoot } from './ClusterListFoot'

interface Props {
  readonly localName: string | undefined
  readonly error: unknown
  readonly onDone: () => void
}

/** The switcher of a cluster that has nowhere to switch to, or may not say so. */
export function SwitcherUnavailable({ localName, error, onDone }: Props) {
  const t = useMessages(messages)
  return (
    <>
      <Box sx={{ p: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>
          <bdi>{localName ?? t('thisCluster')}</bdi>
        </Typography>
        <SwitcherUnavailableText error={error} />
      </Box>
      <ClusterListFoot onDone={onDone} />
    </>
  )
}

/** Why no other clusters are shown. */
export function SwitcherUnavailableText({ error }: { readonly error: unknown }) {
  const t = useMessages(messages)
  const isForbidden = error instanceof ApiError && error.kind === 'forbidden'
  const key = !error ? 'notInFederation' : isForbidden ? 'membershipForbidden' : 'membershipUnknown'
  return <Typography sx={{ color: token('text-2') }}>{t(key)}</Typography>
}
