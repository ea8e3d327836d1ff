import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Facts, type Fact } from '~/shared/ui/Facts'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { CheckResultLabel } from './CheckResultLabel'
import { scanMessages } from './messages'
import type { Check } from './model/check'

/** Everything about one check: what it asks, what was found, what to do, and which regulation wants it. */
export function CheckDetails({ check }: { readonly check: Check }) {
  const t = useMessages(scanMessages)
  const whenSet = (label: string, value: string): readonly Fact[] =>
    value === '' ? [] : [{ label, value: <bdi>{value}</bdi> }]
  return (
    <Stack component="section" aria-label={check.test_number} sx={{ gap: 2 }}>
      <CheckResultLabel check={check} />
      <Words>{check.description}</Words>
      {check.message.length > 0 && (
        <Section title={t('findings')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5, color: token('text-2'), overflowWrap: 'anywhere' }}>
            {check.message.map((line, index) => (
              // The controller repeats lines; their order is all that tells them apart.
              <li key={index}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </Box>
        </Section>
      )}
      <Section title={t('remediation')}>
        <Words>{check.remediation === '' ? t('noRemediation') : check.remediation}</Words>
      </Section>
      <Facts
        items={[
          ...whenSet(t('category'), check.category),
          ...whenSet(t('profile'), check.profile),
          { label: t('scored'), value: t(check.scored ? 'yes' : 'no') },
          { label: t('automated'), value: t(check.automated ? 'yes' : 'no') },
          ...whenSet(t('group'), check.group),
          ...whenSet(t('location'), check.location),
          ...whenSet(t('evidence'), check.evidence),
        ]}
      />
      {check.regulations.length > 0 && (
        <Section title={t('regulations')}>
          <Facts
            items={check.regulations.map((regulation) => ({
              label: regulation,
              value: (check.tags_v2[regulation] ?? [])
                .map(({ id, title }) => [id, title].filter((text) => text !== '').join(' '))
                .filter((text) => text !== '')
                .join('; '),
            }))}
          />
        </Section>
      )}
    </Stack>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <SectionTitle component="h3">{title}</SectionTitle>
      {children}
    </div>
  )
}

function Words({ children }: { readonly children: string }) {
  return (
    <Typography sx={{ color: token('text-2'), overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
      <bdi>{children}</bdi>
    </Typography>
  )
}
