import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { OriginChip } from '~/domain/policy/OriginChip'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { messages as responseMessages } from '~/domain/response-rules/messages'
import { ruleKey } from '~/domain/response-rules/model/ruleKey'
import { actionText, eventText } from '~/domain/response-rules/ruleText'
import { useMessages } from '~/shared/i18n/useMessages'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import type { GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { PanelList } from './PanelList'

/** Rules that name this group. */
export function GroupRules({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const r = useMessages(responseMessages)
  const { path } = usePolicyTarget()
  return (
    <>
      <PanelList
        empty={t('noRules')}
        items={group.policy_rules.map((rule) => ({
          id: String(rule.id),
          title: <bdi>{`${rule.from} → ${rule.to}`}</bdi>,
          detail: `${rule.id} · ${t(rule.action === 'deny' ? 'deny' : 'allow')} · ${rule.ports} · ${rule.applications.join(', ')}`,
          end: <OriginChip object={rule} />,
        }))}
      />
      {group.policy_rules.length > 0 && (
        <Box sx={{ mt: 1.5 }}>
          <Link component={RouterLink} to={`${path}/network-rules?q=${encodeURIComponent(group.name)}`}>
            {t('openRules')}
          </Link>
        </Box>
      )}
      <Box sx={{ mt: 2.5 }}>
        <SectionTitle>{t('responseRules')}</SectionTitle>
        <PanelList
          empty={t('noResponseRules')}
          items={group.response_rules.map((rule) => ({
            id: String(rule.id),
            title: (
              <Link component={RouterLink} to={`${path}/response-rules/${ruleKey(rule)}`}>
                {`${rule.id} · ${eventText(r, rule.event)}`}
              </Link>
            ),
            detail: [
              ...rule.actions.map((action) => actionText(r, action)),
              ...(rule.disable ? [r('off')] : []),
            ].join(', '),
            end: <OriginChip object={rule} />,
          }))}
        />
      </Box>
    </>
  )
}
