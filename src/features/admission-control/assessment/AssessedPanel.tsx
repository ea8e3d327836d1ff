import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { Link, Navigate, useLocation, useNavigate, useOutletContext, useParams } from 'react-router'
import type { AssessedWire, AssessmentWire, MatchedRuleWire } from '~/domain/admission/api/schema'
import { OriginChip } from '~/domain/policy/OriginChip'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { ClusterPolicyTarget } from '~/domain/policy/policyTargets'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import { assessmentMessages } from './messages'

/** One object of the assessed file, with every rule that fits one of its containers. */
export function AssessedPanel() {
  return (
    <ClusterPolicyTarget permission="admctrl">
      <Content />
    </ClusterPolicyTarget>
  )
}

function Content() {
  const t = useMessages(assessmentMessages)
  const assessment = useOutletContext<AssessmentWire | undefined>()
  const { path } = usePolicyTarget()
  const { index = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const list = `${path}/admission-control/assessment${search}`
  const assessed = assessment?.results.rows.find((row) => String(row.index) === index)
  // An assessment is gone with its page; an address of one of its objects leads back to where a file is chosen.
  if (!assessed) return <Navigate to={list} replace />
  return (
    <SidePanel
      title={<bdi>{assessed.name}</bdi>}
      label={t('panelLabel', { name: assessed.name })}
      subtitle={t('panelSubtitle', { kind: assessed.kind, index: assessed.index })}
      status={
        <StatusLabel
          tone={assessed.allowed ? 'ok' : 'error'}
          word={t(assessed.allowed ? 'allowed' : 'denied')}
        />
      }
      onClose={() => void navigate(list)}
    >
      <Details assessed={assessed} />
    </SidePanel>
  )
}

function Details({ assessed: { message, matched_rules: rules } }: { readonly assessed: AssessedWire }) {
  const t = useMessages(assessmentMessages)
  return (
    <Stack sx={{ gap: 2.5 }}>
      {message !== '' && <Box sx={{ overflowWrap: 'anywhere' }}>{message}</Box>}
      <section>
        <SectionTitle>{t('matched')}</SectionTitle>
        {rules.length === 0 && <Box sx={{ color: token('text-3') }}>{t('noRules')}</Box>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {rules.map((rule) => (
            <MatchedRule key={`${rule.id} ${rule.container_image}`} rule={rule} />
          ))}
        </Box>
      </section>
    </Stack>
  )
}

function MatchedRule({ rule }: { readonly rule: MatchedRuleWire }) {
  const t = useMessages(assessmentMessages)
  const { path } = usePolicyTarget()
  const isDeny = rule.type === 'deny'
  const mode = rule.mode === 'monitor' || rule.mode === 'protect' ? t(`mode.${rule.mode}`) : rule.mode
  const action = t(isDeny ? 'ruleDeny' : 'ruleAllow')
  return (
    <Box
      component="li"
      sx={{ py: 1.25, borderBottom: `1px solid ${token('border')}`, overflowWrap: 'anywhere' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <MuiLink component={Link} to={`${path}/admission-control/${rule.id}`} sx={{ fontWeight: 500 }}>
          {t('openRule', { id: rule.id })}
        </MuiLink>
        <span>{isDeny ? t('ruleLine', { action, mode }) : action}</span>
        {rule.disabled && <Box sx={{ color: token('text-3') }}>({t('off')})</Box>}
        <Box sx={{ ml: 'auto' }}>
          <OriginChip object={{ cfg_type: rule.rule_cfg_type }} />
        </Box>
      </Box>
      <Box sx={{ mt: 0.5, fontFamily: monoFamily, fontSize: '0.75rem' }}>
        <bdi>{rule.rule_details}</bdi>
      </Box>
      <Box sx={{ typography: 'caption', color: token('text-3') }}>
        {t('image')}: <bdi>{rule.container_image}</bdi>
      </Box>
    </Box>
  )
}
