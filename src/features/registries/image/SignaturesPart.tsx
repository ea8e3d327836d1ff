import VerifiedIcon from '@mui/icons-material/VerifiedOutlined'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDateTime, parseTime } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { imageMessages } from './messages'
import type { ReportProps } from './reportState'

/** Which Sigstore verifiers of the cluster vouch for the image. */
export function SignaturesPart({ report }: ReportProps) {
  const t = useMessages(imageMessages)
  const language = useLanguage()
  const { clusterId } = useClusterClient()
  const verifiersPath = `/clusters/${encodeURIComponent(clusterId)}/assets/sigstore-verifiers`
  if (!report.data) return <LoadingState label={t('tab.signatures')} />
  const verifiers = report.data.signature_data?.verifiers ?? []
  const verified = parseTime(report.data.signature_data?.verification_timestamp ?? '')
  const link = (
    <MuiLink component={Link} to={verifiersPath}>
      {t('toVerifiers')}
    </MuiLink>
  )
  if (verifiers.length === 0) {
    return (
      <Card>
        <EmptyState icon={<VerifiedIcon />} title={t('notSigned')} text={t('notSignedText')} actions={link} />
      </Card>
    )
  }
  return (
    <Card sx={{ p: 2 }}>
      <Box component="p" sx={{ m: 0, mb: 1, color: token('text-2') }}>
        {verified ? t('signedByAt', { moment: formatDateTime(verified, language) }) : t('signedBy')}
      </Box>
      <Box component="ul" sx={{ m: 0, mb: 1.5, pl: 0, listStyle: 'none' }}>
        {verifiers.map((verifier) => (
          <Box
            component="li"
            key={verifier}
            sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28 }}
          >
            <VerifiedIcon aria-hidden sx={{ fontSize: 16, color: token('state-ok') }} />
            <bdi className="mono">{verifier}</bdi>
          </Box>
        ))}
      </Box>
      {link}
    </Card>
  )
}
