import { useQuery } from '@tanstack/react-query'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useFederation } from '~/domain/federation/useFederation'
import { summaryQuery } from '~/domain/system/api/queries'
import { localCluster } from '~/shared/cluster/ClusterId'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { browserTimeZone, timeZone } from '~/shared/lib/timeZone'
import { redact } from '~/shared/ui/redact'
import { messages } from './messages'

interface DiagnosticFact {
  readonly label: string
  readonly value: string
}

/** What a report about a problem should say, without anything secret: it ends up in tickets. */
export function useDiagnosticFacts(): readonly DiagnosticFact[] {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, name } = useClusterScope()
  const user = useCurrentUser()
  const { membership } = useFederation()
  const summary = useQuery(summaryQuery(client)).data
  const known = (text: string | number | undefined) =>
    text === undefined || text === '' ? t('unknown') : redact(String(text))
  return [
    { label: t('cluster'), value: known(name) },
    {
      label: t('reachedAs'),
      value: client.clusterId === localCluster ? t('local') : t('managed', { id: client.clusterId }),
    },
    { label: t('federation'), value: known(membership?.role) },
    { label: t('controllers'), value: known(summary?.component_versions.join(', ')) },
    { label: t('platform'), value: known(summary?.platform) },
    { label: t('kubernetes'), value: known(summary?.kube_version) },
    // Only where there is one.
    ...(summary && summary.openshift_version !== ''
      ? [{ label: t('openshift'), value: known(summary.openshift_version) }]
      : []),
    { label: t('database'), value: known(summary?.cvedb_version) },
    { label: t('role'), value: user.role === '' ? t('namespaceUser') : known(user.role) },
    { label: t('path'), value: known(new URL('.', document.baseURI).pathname) },
    { label: t('browser'), value: known(navigator.userAgent) },
    { label: t('language'), value: language },
    { label: t('timeZone'), value: timeZone() ?? browserTimeZone() },
  ]
}
