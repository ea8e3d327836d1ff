import Stack from '@mui/material/Stack'
import { ReadOnlyBanner } from '~/domain/policy/ReadOnlyBanner'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { Facts, type Fact } from '~/shared/ui/Facts'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import type { GroupDetailWire } from '../api/schema'
import { CriteriaReading } from '../CriteriaReading'
import { messages } from '../messages'
import { ModeLabel } from '../ModeLabel'
import { useGroupObstacle } from '../useGroupObstacle'

/** What a group is made of and how it is watched. */
export function GroupOverview({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const obstacle = useGroupObstacle(group)
  const number = (value: number) => (value === 0 ? t('none') : formatNumber(value, language))
  const modes: readonly Fact[] =
    group.policy_mode === ''
      ? []
      : [
          { label: t('networkMode'), value: <ModeLabel mode={group.policy_mode} /> },
          { label: t('processMode'), value: <ModeLabel mode={group.profile_mode} /> },
          { label: t('baseline'), value: group.baseline_profile },
          { label: t('scored'), value: t(group.not_scored ? 'no' : 'yes') },
        ]
  const thresholds: readonly Fact[] = group.monitor_metric
    ? [
        { label: t('sessions'), value: number(group.group_sess_cur) },
        { label: t('rate'), value: number(group.group_sess_rate) },
        { label: t('bandwidth'), value: number(group.group_band_width) },
      ]
    : []
  const facts: readonly Fact[] = [
    ...(group.comment === '' ? [] : [{ label: t('comment'), value: <bdi>{group.comment}</bdi> }]),
    ...(group.domain === '' ? [] : [{ label: t('namespace'), value: <bdi>{group.domain}</bdi> }]),
    ...modes,
  ]
  return (
    <Stack sx={{ gap: 2.5 }}>
      <ReadOnlyBanner
        object={group}
        reason={obstacle}
        hrefAt={(path) => `${path}/groups/${encodeURIComponent(group.name)}`}
      />
      {group.criteria.length > 0 && (
        <section>
          <SectionTitle>{t('criteria')}</SectionTitle>
          <CriteriaReading criteria={group.criteria} />
        </section>
      )}
      {facts.length > 0 && (
        <section>
          <SectionTitle>{t('details')}</SectionTitle>
          <Facts items={facts} />
        </section>
      )}
      {thresholds.length > 0 && (
        <section>
          <SectionTitle>{t('thresholds')}</SectionTitle>
          <Facts items={thresholds} labelWidth={176} />
        </section>
      )}
    </Stack>
  )
}
