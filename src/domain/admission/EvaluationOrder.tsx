import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Disclosure } from '~/shared/ui/Disclosure'
import { admissionStateQuery } from './api/queries'
import type { AdmissionRuleWire } from './api/schema'
import { messages } from './messages'
import { STAGES, stageOf, type Stage } from './model/stages'

/** The stages a request meets, with the rules of each that are in force; each leads to its rules in the list. */
export function EvaluationOrder({ rules }: { readonly rules: readonly AdmissionRuleWire[] }) {
  const t = useMessages(messages)
  const { client, scope } = usePolicyTarget()
  const state = useQuery({ ...admissionStateQuery(client), enabled: scope === 'local' })
  const standard = scope === 'local' ? state.data?.default_action : undefined
  const rowSx = {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: 1,
    py: 0.5,
    borderBottom: `1px solid ${token('border')}`,
    typography: 'body2',
  }
  return (
    <Box sx={{ mb: 1.5 }}>
      <Disclosure label={t('order')}>
        <Box
          sx={{
            maxWidth: 560,
            mt: 0.5,
            px: 1.5,
            py: 1,
            borderRadius: '8px',
            backgroundColor: token('sunken'),
          }}
        >
          <Box sx={{ mb: 0.5, typography: 'caption', color: token('text-2') }}>{t('orderText')}</Box>
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {STAGES.map((stage, index) => (
              <Box component="li" key={stage} sx={rowSx}>
                <Box sx={{ color: token('text-3') }}>{index + 1}</Box>
                <Box>{t(`stage.${stage}`)}</Box>
                <StageCount stage={stage} rules={rules} />
              </Box>
            ))}
            <Box component="li" sx={{ ...rowSx, borderBottom: 0 }}>
              <Box sx={{ color: token('text-3') }}>{STAGES.length + 1}</Box>
              <Box>
                {standard === 'allow' || standard === 'deny'
                  ? t('orderElse', { action: t(standard) })
                  : t('orderElseUnknown')}
              </Box>
            </Box>
          </Box>
        </Box>
      </Disclosure>
    </Box>
  )
}

/** How many rules of a stage are on; federated pages know the federated ones alone. */
function StageCount({
  stage,
  rules,
}: {
  readonly stage: Stage
  readonly rules: readonly AdmissionRuleWire[]
}) {
  const t = useMessages(messages)
  const { scope, path } = usePolicyTarget()
  const own = rules.filter((rule) => stageOf(rule) === stage)
  if (scope === 'fed' && !stage.startsWith('federal')) return null
  const count = t('rulesInForce', { count: own.filter(({ disable }) => !disable).length })
  if (own.length === 0) return <Box sx={{ color: token('text-3') }}>{count}</Box>
  return (
    <MuiLink component={Link} to={`${path}/admission-control?stage=${stage}`} sx={{ whiteSpace: 'nowrap' }}>
      {count}
    </MuiLink>
  )
}
