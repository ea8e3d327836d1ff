import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { Membership } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { FEDERATED_POLICY_PATH } from '~/domain/policy/policyTargets'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { messages } from './messages'
import { urgencyOf, type Difference, type RolloutCell } from './model/rolloutCell'
import { RolloutCellLabel } from './RolloutCellLabel'
import { ROLLOUT_KINDS } from './rolloutKinds'
import { useRollout, type RolloutRow } from './useRollout'

/** Which objects of one cluster differ from the primary's. */
export function RolloutPanel() {
  const { membership } = useFederation()
  return membership && <Panel membership={membership} />
}

function Panel({ membership }: { readonly membership: Membership }) {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const { clusterId } = useParams()
  const { search } = useLocation()
  const { rows } = useRollout(membership)
  const row = rows.find(({ cluster }) => cluster.id === clusterId)
  const name = row?.cluster.name ?? ''
  return (
    <SidePanel
      title={<bdi>{name}</bdi>}
      label={t('rolloutOf', { cluster: name })}
      subtitle={t('rollout')}
      onClose={() => void navigate(`${FEDERATED_POLICY_PATH}/rollout${search}`)}
    >
      {row ? (
        <Stack sx={{ gap: 2.5 }}>
          {byUrgency(row).map((kind) => (
            <section key={kind}>
              <SectionTitle>{t(kind)}</SectionTitle>
              <RolloutCellLabel cell={row.cells[kind]} />
              <Details cell={row.cells[kind]} />
            </section>
          ))}
        </Stack>
      ) : (
        t('clusterGone')
      )}
    </SidePanel>
  )
}

/** What needs a person first; kinds of the same state in the order of the board. */
const byUrgency = ({ cells }: RolloutRow) =>
  ROLLOUT_KINDS.toSorted((a, b) => urgencyOf(cells[a].state) - urgencyOf(cells[b].state))

const KINDS = ['missing', 'changed', 'surplus'] as const

/** States whose word alone does not tell what to make of them. */
const EXPLAINED = ['unreachable', 'refused', 'denied', 'failed'] as const

function Details({ cell }: { readonly cell: RolloutCell }) {
  const t = useMessages(messages)
  if (!('difference' in cell)) {
    const why = EXPLAINED.find((state) => state === cell.state)
    return why && <Box sx={{ mt: 0.5, typography: 'caption', color: token('text-2') }}>{t(`why.${why}`)}</Box>
  }
  const { difference } = cell
  return (
    <>
      {KINDS.map((kind) => (
        <Names key={kind} label={t(kind)} names={difference[kind]} />
      ))}
      {difference.isReordered && <Box sx={{ mt: 1, typography: 'caption' }}>{t('reordered')}</Box>}
    </>
  )
}

function Names({ label, names }: { readonly label: string; readonly names: Difference['missing'] }) {
  if (names.length === 0) return null
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ typography: 'caption', color: token('text-3') }}>{label}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </Box>
    </Box>
  )
}
