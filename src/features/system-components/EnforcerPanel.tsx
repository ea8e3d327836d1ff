import { useQuery } from '@tanstack/react-query'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { Facts } from '~/shared/ui/Facts'
import { LabelChips } from '~/shared/ui/LabelChips'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { enforcersQuery } from './api/queries'
import { commonFacts } from './commonFacts'
import { ComponentPanel } from './ComponentPanel'
import { ConnectionLabel } from './ConnectionLabel'
import { messages } from './messages'
import { UsageCharts } from './UsageCharts'

export function EnforcerPanel() {
  const t = useMessages(messages)
  const language = useLanguage()
  const list = useQuery(enforcersQuery(useClusterClient()))
  return (
    <ComponentPanel
      kind="enforcers"
      list={list}
      nameOf={(enforcer) => enforcer.display_name}
      statusOf={(enforcer) => <ConnectionLabel component={enforcer} />}
    >
      {(enforcer) => (
        <>
          <UsageCharts kind="enforcer" id={enforcer.id} name={enforcer.display_name} />
          <section>
            <SectionTitle>{t('facts')}</SectionTitle>
            <Facts
              items={[
                ...commonFacts(enforcer, t, language),
                { label: t('pidMode'), value: enforcer.pid_mode },
                { label: t('networkMode'), value: enforcer.network_mode },
                { label: t('selfProtection'), value: t(enforcer.nv_protect ? 'on' : 'off') },
              ]}
            />
          </section>
          <section>
            <SectionTitle>{t('labels')}</SectionTitle>
            <LabelChips labels={enforcer.labels} />
          </section>
        </>
      )}
    </ComponentPanel>
  )
}
