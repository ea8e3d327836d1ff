import EditIcon from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CopyButton } from '~/shared/ui/CopyButton'
import { Facts } from '~/shared/ui/Facts'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { rootsQuery } from './api/queries'
import { messages } from './messages'
import { trustPath } from './paths'
import { kindText } from './trustColumns'
import { toTrustRows, trustName, type TrustRow } from './trustRows'
import { useTrustActions } from './useTrustActions'

/** A root of trust or a verifier in full, keys and certificates included: they are public. */
export function TrustPanel() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const { root = '', verifier } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const roots = useQuery(rootsQuery(client))
  const actions = useTrustActions()
  const name = trustName(root, verifier)
  const row = toTrustRows(roots.data?.rows ?? []).find((candidate) => candidate.name === name)
  return (
    <SidePanel
      title={<bdi>{name}</bdi>}
      label={name}
      subtitle={<bdi>{cluster}</bdi>}
      onClose={() => void navigate(`${trustPath(client.clusterId)}${search}`)}
      actions={
        row && (
          <Button
            size="small"
            startIcon={<EditIcon />}
            disabled={actions.obstacle !== undefined}
            title={actions.obstacle}
            onClick={() => actions.edit(row)}
          >
            {t('edit')}
          </Button>
        )
      }
    >
      {row ? (
        <Details row={row} />
      ) : roots.isPending ? (
        <LoadingState label={t('title')} />
      ) : (
        <EmptyState title={t('gone')} text={t('goneText')} />
      )}
      {actions.dialog}
    </SidePanel>
  )
}

function Details({ row }: { readonly row: TrustRow }) {
  const t = useMessages(messages)
  const { root, verifier } = row
  const { comment } = verifier ?? root
  return (
    <Stack sx={{ gap: 2.5 }}>
      <Facts
        items={[
          { label: t('kind'), value: kindText(t, row) },
          ...(verifier?.verifier_type === 'keyless'
            ? [
                { label: t('issuer'), value: <bdi className="mono">{verifier.cert_issuer}</bdi> },
                { label: t('subject'), value: <bdi className="mono">{verifier.cert_subject}</bdi> },
              ]
            : []),
          ...(verifier ? [] : [{ label: t('verifierCount'), value: root.verifiers.length }]),
          { label: t('comment'), value: comment === '' ? '–' : <bdi>{comment}</bdi> },
        ]}
      />
      {verifier ? (
        <Pem title={t('publicKey')} text={verifier.public_key} />
      ) : (
        <>
          <Pem title={t('rootCert')} text={root.root_cert} />
          <Pem title={t('rekorKey')} text={root.rekor_public_key} />
          <Pem title={t('sctKey')} text={root.sct_public_key} />
        </>
      )}
    </Stack>
  )
}

/** Nothing for a key that is not there. */
function Pem({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null
  return (
    <section aria-label={title}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
        <SectionTitle component="h3">{title}</SectionTitle>
        <CopyButton text={text} size="small" />
      </Stack>
      <Box
        component="pre"
        className="mono"
        sx={{
          m: 0,
          p: 1.5,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          borderRadius: '8px',
          border: `1px solid ${token('border')}`,
          backgroundColor: token('sunken'),
        }}
      >
        {text}
      </Box>
    </section>
  )
}
