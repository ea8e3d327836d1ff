import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { groupsQuery } from './api/queries'
import type { CriterionWire, GroupMemberWire } from './api/schema'
import { CriteriaReading } from './CriteriaReading'
import { messages } from './messages'
import { previewMembers } from './model/criteria'

const MAX_NAMES = 4

/** What was understood of the criteria, and which containers they select at this moment. */
export function CriteriaPreview({ criteria }: { readonly criteria: readonly CriterionWire[] }) {
  const t = useMessages(messages)
  const { client, scope } = usePolicyTarget()
  const groups = useQuery(groupsQuery(client, scope))
  if (criteria.length === 0) return null
  const everything = groups.data?.rows.find(
    ({ name }) => name === (scope === 'fed' ? 'fed.containers' : 'containers'),
  )
  return (
    <Box sx={{ px: 1.5, py: 1, borderRadius: '8px', backgroundColor: token('sunken') }}>
      <Box sx={{ typography: 'caption', color: token('text-3') }}>{t('understood')}</Box>
      <CriteriaReading criteria={criteria} />
      {everything && <Selected criteria={criteria} containers={everything.members} />}
    </Box>
  )
}

function Selected(props: {
  readonly criteria: readonly CriterionWire[]
  readonly containers: readonly GroupMemberWire[]
}) {
  const { criteria, containers } = props
  const t = useMessages(messages)
  const language = useLanguage()
  const { clusterName } = usePolicyTarget()
  const { matching, unknown } = previewMembers(criteria, containers)
  if (criteria.some(({ key }) => key === 'address')) {
    return <Box sx={{ mt: 0.5, typography: 'caption', color: token('text-2') }}>{t('previewAddress')}</Box>
  }
  const names = matching.slice(0, MAX_NAMES).map((member) => member.display_name)
  const more = matching.length - names.length
  return (
    <Box role="status" sx={{ mt: 0.5, typography: 'caption', color: token('text-2') }}>
      <Box sx={{ fontWeight: 500 }}>
        {t(unknown.length > 0 ? 'previewPartly' : 'preview', {
          count: formatNumber(matching.length, language),
          total: formatNumber(containers.length, language),
          cluster: clusterName,
        })}
      </Box>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {more > 0
          ? t('previewMore', { names: names.join(', '), count: formatNumber(more, language) })
          : names.join(', ')}
      </Box>
    </Box>
  )
}
