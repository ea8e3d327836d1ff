import { useQuery } from '@tanstack/react-query'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { Facts } from '~/shared/ui/Facts'
import { LabelChips } from '~/shared/ui/LabelChips'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { controllersQuery } from './api/queries'
import { commonFacts } from './commonFacts'
import { ComponentPanel } from './ComponentPanel'
import { ConnectionLabel } from './ConnectionLabel'
import { messages } from './messages'
import { UsageCharts } from './UsageCharts'

export function ControllerPanel() {
  const t = useMessages(messages)
  const language = useLanguage()
  const list = useQuery(controllersQuery(useClusterClient()))
  return (
    <ComponentPanel
      kind="controllers"
      list={list}
      nameOf={(controller) => controller.display_name}
      statusOf={(controller) => <ConnectionLabel component={controller} />}
    >
      {(controller) => (
        <>
          <UsageCharts kind="controller" id={controller.id} name={controller.display_name} />
          <section>
            <SectionTitle>{t('facts')}</SectionTitle>
            <Facts
              items={[
                { label: t('role'), value: t(controller.leader ? 'leader' : 'follower') },
                {
                  label: t('orchestration'),
                  value: [controller.orch_conn_status, controller.orch_conn_last_error]
                    .filter((text) => text !== '')
                    .join(': '),
                },
                ...commonFacts(controller, t, language),
              ]}
            />
          </section>
          <section>
            <SectionTitle>{t('labels')}</SectionTitle>
            <LabelChips labels={controller.labels} />
          </section>
        </>
      )}
    </ComponentPanel>
  )
}
