import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
import { originObstacle } from '~/domain/policy/model/origin'
import { OriginChip } from '~/domain/policy/OriginChip'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { Facts, type Fact } from '~/shared/ui/Facts'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { admissionRulesQuery } from './api/queries'
import type { AdmissionRuleWire } from './api/schema'
import { CriterionSentence } from './criteria/CriterionSentence'
import { messages } from './messages'
import { criterionBody, criterionKey } from './model/criterion'
import { isDeny } from './model/ruleBody'
import { stageNumber, stageOf } from './model/stages'
import { RuleAction, RuleMode, RuleState } from './ruleCells'
import { containersText, displayedOrigin } from './ruleColumns'
import { useGlobalMode } from './useGlobalMode'
import { useRuleObstacle } from './useRuleObstacle'

/** One rule beside the list: what it asks in full, and when it is asked. */
export function RulePanel() {
  const t = useMessages(messages)
  const { client, clusterName, path, scope } = usePolicyTarget()
  const { ruleId = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const rules = useQuery(admissionRulesQuery(client, scope))
  const rule = rules.data?.rows.find(({ id }) => String(id) === ruleId)
  return (
    <SidePanel
      title={t('ruleLabel', { id: ruleId })}
      label={t('ruleLabel', { id: ruleId })}
      subtitle={
        scope === 'fed' ? (
          t('federatedRule')
        ) : (
          <RichMessage text={t('ruleOn')} parts={{ cluster: <bdi>{clusterName}</bdi> }} />
        )
      }
      status={rule && <OriginChip object={displayedOrigin(rule)} />}
      onClose={() => void navigate(`${path}/admission-control${search}`)}
    >
      {rule ? (
        <RuleDetails rule={rule} />
      ) : rules.isPending ? (
        <LoadingState label={t('details')} />
      ) : rules.data ? (
        <StateMessage
          icon={<SearchOffIcon />}
          title={t('gone')}
          text={t('goneText', { cluster: clusterName })}
        />
      ) : (
        <ErrorState error={rules.error} onRetry={() => void rules.refetch()} clusterName={clusterName} />
      )}
    </SidePanel>
  )
}

function RuleDetails({ rule }: { readonly rule: AdmissionRuleWire }) {
  const t = useMessages(messages)
  const globalMode = useGlobalMode()
  const { toChange } = useRuleObstacle()
  const obstacle = toChange(rule)
  const facts: readonly Fact[] = [
    { label: t('action'), value: <RuleAction rule={rule} /> },
    { label: t('state'), value: <RuleState rule={rule} /> },
    ...(isDeny(rule) ? [{ label: t('mode'), value: <RuleMode rule={rule} globalMode={globalMode} /> }] : []),
    { label: t('containers'), value: containersText(t, rule) },
    { label: t('stage'), value: `${stageNumber(rule)} · ${t(`stage.${stageOf(rule)}`)}` },
    ...(rule.comment === '' ? [] : [{ label: t('comment'), value: <bdi>{rule.comment}</bdi> }]),
  ]
  return (
    <Stack sx={{ gap: 2.5 }}>
      {obstacle !== undefined && (
        <Banner tone="neutral" action={<EditOnPrimary rule={rule} />}>
          {obstacle}
        </Banner>
      )}
      <Facts items={facts} />
      <section>
        <SectionTitle>{t('criteria')}</SectionTitle>
        {rule.criteria.length > 1 && (
          <Box sx={{ mb: 0.5, typography: 'caption', color: token('text-3') }}>{t('allHold')}</Box>
        )}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {rule.criteria.map(criterionBody).map((criterion) => (
            <Box
              component="li"
              key={criterionKey(criterion)}
              sx={{ py: 1, borderBottom: `1px solid ${token('border')}`, typography: 'body2' }}
            >
              <CriterionSentence criterion={criterion} />
            </Box>
          ))}
        </Box>
      </section>
    </Stack>
  )
}

/** Where a federated rule can be changed, for people who may see it there. */
function EditOnPrimary({ rule }: { readonly rule: AdmissionRuleWire }) {
  const p = useMessages(policyMessages)
  const { scope, federatedPath } = usePolicyTarget()
  if (federatedPath === undefined || originObstacle(rule, scope) !== 'federated') return null
  return (
    <Button component={Link} to={`${federatedPath}/admission-control/${rule.id}`} size="small" variant="text">
      {p('editOnPrimary')}
    </Button>
  )
}
