import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { PolicyPanel } from '~/domain/policy/PolicyPanel'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { ReadOnlyBanner } from '~/domain/policy/ReadOnlyBanner'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Facts, type Fact } from '~/shared/ui/Facts'
import { SectionTitle } from '~/shared/ui/SectionTitle'
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
  const rules = useQuery(admissionRulesQuery(client, scope))
  const rule = rules.data?.rows.find(({ id }) => String(id) === ruleId)
  return (
    <PolicyPanel
      title={t('ruleLabel', { id: ruleId })}
      words={{
        label: t('ruleLabel', { id: ruleId }),
        federated: t('federatedRule'),
        onCluster: t('ruleOn'),
        loading: t('details'),
        gone: t('gone'),
        goneText: t('goneText', { cluster: clusterName }),
      }}
      listPath={`${path}/admission-control`}
      query={rules}
      object={rule && displayedOrigin(rule)}
    >
      {rule && <RuleDetails rule={rule} />}
    </PolicyPanel>
  )
}

function RuleDetails({ rule }: { readonly rule: AdmissionRuleWire }) {
  const t = useMessages(messages)
  const globalMode = useGlobalMode()
  const { toChange } = useRuleObstacle()
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
      <ReadOnlyBanner
        object={rule}
        reason={toChange(rule)}
        hrefAt={(path) => `${path}/admission-control/${rule.id}`}
      />
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
