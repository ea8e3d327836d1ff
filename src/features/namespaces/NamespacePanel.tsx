import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { Facts } from '~/shared/ui/Facts'
import { LabelChips } from '~/shared/ui/LabelChips'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { namespacesQuery } from './api/queries'
import type { NamespaceWire } from './api/schema'
import { messages } from './messages'
import { useNamespaceRoute } from './useNamespaceRoute'

/** One namespace: counts, boundary, templates and labels. */
export function NamespacePanel() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const list = useQuery(namespacesQuery(client))
  const { namespace = '', closePanel } = useNamespaceRoute()
  const found = list.data?.rows.find(({ name }) => name === namespace)
  return (
    <SidePanel
      title={<bdi>{namespace}</bdi>}
      label={t('namespaceLabel', { name: namespace })}
      subtitle={<RichMessage text={t('namespaceOn')} parts={{ cluster: <bdi>{cluster}</bdi> }} />}
      onClose={closePanel}
    >
      {found ? (
        <NamespaceDetails namespace={found} />
      ) : list.isPending ? (
        <LoadingState label={t('details')} />
      ) : list.data ? (
        <EmptyState title={t('gone')} text={t('goneText', { cluster })} />
      ) : (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} clusterName={cluster} />
      )}
    </SidePanel>
  )
}

function NamespaceDetails({ namespace }: { readonly namespace: NamespaceWire }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <Stack sx={{ gap: 2.5 }}>
      <section>
        <SectionTitle>{t('details')}</SectionTitle>
        <Facts
          labelWidth={220}
          items={[
            { label: t('workloads'), value: number(namespace.workloads) },
            { label: t('running'), value: number(namespace.running_workloads) },
            { label: t('pods'), value: number(namespace.running_pods) },
            { label: t('services'), value: number(namespace.services) },
            { label: t('boundaryText'), value: t(namespace.nbe ? 'boundaryOn' : 'boundaryOff') },
            {
              label: t('templates'),
              value: namespace.tags.length > 0 ? namespace.tags.join(', ') : t('noTemplates'),
            },
          ]}
        />
      </section>
      <section>
        <SectionTitle>{t('labels')}</SectionTitle>
        <LabelChips labels={namespace.labels} />
      </section>
    </Stack>
  )
}
