import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useState, type ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { Facts } from '~/shared/ui/Facts'
import { lazyPart } from '~/shared/ui/lazyPart'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { CriteriaList } from './CriteriaList'
import { messages } from './messages'
import type { ResponseRuleRow } from './model/ruleRow'
import { inOrder, RuleActionLabel } from './RuleActionLabels'
import { RuleStateLabel } from './RuleStateLabel'
import { eventText } from './ruleText'
import { useRuleActions, type OpenRule } from './useRuleActions'

const ResponseRuleDialog = lazyPart(
  async () => (await import('./dialog/ResponseRuleDialog')).ResponseRuleDialog,
)

interface Props {
  readonly rule: ResponseRuleRow
  /** How many rules are evaluated. */
  readonly total: number
}

/** What a rule says, from the event to the action, and what can be done with it. */
export function RuleDetails({ rule, total }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { path } = usePolicyTarget()
  return (
    <Stack sx={{ gap: 2.5 }}>
      <RuleButtons rule={rule} />
      <Part title={t('when')} note={eventText(t, rule.event)}>
        {rule.conditions.length > 1 && (
          <Box sx={{ typography: 'caption', color: token('text-3') }}>{t('allHold')}</Box>
        )}
        <CriteriaList rule={rule} />
      </Part>
      <Part title={t('where')}>
        {rule.group === '' ? (
          t('whereAll')
        ) : (
          <Link component={RouterLink} to={`${path}/groups/${encodeURIComponent(rule.group)}`}>
            <bdi>{rule.group}</bdi>
          </Link>
        )}
      </Part>
      <Part title={t('then')}>
        <ActionList rule={rule} />
      </Part>
      <Part title={t('details')}>
        <Facts
          items={[
            { label: t('state'), value: <RuleStateLabel rule={rule} /> },
            {
              label: t('place'),
              value: t('positionOf', {
                position: formatNumber(rule.position, language),
                total: formatNumber(total, language),
              }),
            },
            ...(rule.comment === '' ? [] : [{ label: t('comment'), value: <bdi>{rule.comment}</bdi> }]),
          ]}
        />
      </Part>
    </Stack>
  )
}

function Part(props: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <section>
      <SectionTitle note={props.note}>{props.title}</SectionTitle>
      <Box sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>{props.children}</Box>
    </section>
  )
}

function ActionList({ rule }: { readonly rule: ResponseRuleRow }) {
  const t = useMessages(messages)
  const { scope, path } = usePolicyTarget()
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {inOrder(rule.actions).map((action) => (
        <Box component="li" key={action} sx={{ py: 0.25 }}>
          <RuleActionLabel action={action} isOff={rule.disable} />
          {action === 'webhook' && (
            <Box sx={{ pl: 2.5, typography: 'caption', color: token('text-2') }}>
              {rule.webhooks.length === 0 ? (
                <Box component="span" sx={{ color: token('state-warning') }}>
                  {t('noWebhook')}
                </Box>
              ) : scope === 'fed' ? (
                <Link component={RouterLink} to={`${path}/configuration`}>
                  <bdi>{rule.webhooks.join(', ')}</bdi>
                </Link>
              ) : (
                <bdi>{rule.webhooks.join(', ')}</bdi>
              )}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  )
}

/** The actions of the row menu that are about this rule and not about its place. */
const SHOWN = ['edit', 'off', 'on', 'federated', 'delete']

function RuleButtons({ rule }: { readonly rule: ResponseRuleRow }) {
  const [open, setOpen] = useState<OpenRule>()
  const actions = useRuleActions(setOpen).filter(
    ({ id, hidden }) => SHOWN.includes(id) && hidden?.(rule) !== true,
  )
  const reasons = new Set(actions.flatMap(({ disabledReason }) => disabledReason?.(rule) ?? []))
  return (
    <Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {actions.map(({ id, label, icon, danger, disabledReason, onSelect }) => (
          <Button
            key={id}
            size="small"
            variant="outlined"
            color={danger ? 'error' : 'inherit'}
            startIcon={icon}
            disabled={disabledReason?.(rule) !== undefined}
            onClick={() => onSelect(rule)}
          >
            {label}
          </Button>
        ))}
      </Stack>
      {[...reasons].map((reason) => (
        <Box key={reason} sx={{ mt: 0.75, typography: 'caption', color: token('text-3') }}>
          {reason}
        </Box>
      ))}
      {open && <ResponseRuleDialog open={open} onClose={() => setOpen(undefined)} />}
    </Box>
  )
}
