import { useQuery } from '@tanstack/react-query'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { Disclosure } from '~/shared/ui/Disclosure'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { builtInFilesQuery } from '../api/queries'
import type { GroupDetailWire } from '../api/schema'
import { messages } from '../messages'
import { useFileRuleText } from '../useFileRuleText'
import { PanelList } from './PanelList'

/** What the controller watches in every container without being asked; read when somebody wants to know. */
export function BuiltInFileRules({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  return (
    <Disclosure label={t('builtInFiles')}>
      <Content group={group} />
    </Disclosure>
  )
}

function Content({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const profile = useQuery(builtInFilesQuery(client, group.name))
  const textOf = useFileRuleText()
  if (profile.data) {
    return (
      <PanelList
        empty={t('noFiles')}
        items={profile.data.filters.rows.map((rule) => ({
          id: rule.filter,
          title: <bdi>{rule.filter}</bdi>,
          detail: textOf(rule),
        }))}
      />
    )
  }
  if (!profile.error) return <LoadingState label={t('builtInFiles')} />
  return <ErrorState error={profile.error} onRetry={() => void profile.refetch()} clusterName={clusterName} />
}
