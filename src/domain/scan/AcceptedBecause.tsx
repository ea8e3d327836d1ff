import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages, type Translate } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { confirm } from '~/shared/ui/dialog/confirm'
import { toast } from '~/shared/ui/toast/toast'
import { AcceptedIcon } from './AcceptedIcon'
import { stopAcceptingMutation } from './api/mutations'
import { vulnerabilityProfileQuery } from './api/queries'
import type { AcceptedEntryWire } from './api/schema'
import { scanMessages, type ScanWords } from './messages'
import { entriesAbout, isKeptByCrd } from './model/acceptance'

/** Why a vulnerability is accepted: the entries of the profile that name it, and a way back. */
export function AcceptedBecause({ name }: { readonly name: string }) {
  const t = useMessages(scanMessages)
  const { client } = useClusterScope()
  const profile = useQuery(vulnerabilityProfileQuery(client))
  const stop = useStop(name)
  const mayNot = useWriteObstacle('vulnerability')
  const obstacle = mayNot ?? (profile.data && isKeptByCrd(profile.data) ? t('profileIsCrd') : undefined)
  return (
    <Banner tone="neutral" icon={<AcceptedIcon />} title={t('acceptedBecause')}>
      {entriesAbout(name, profile.data?.entries.rows ?? []).map((entry) => (
        <Box key={entry.id} sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mt: 0.5 }}>
          <EntryWords entry={entry} />
          <Button
            size="small"
            disabled={obstacle !== undefined}
            title={obstacle}
            onClick={() => stop(entry.id)}
            sx={{ ml: 'auto', flexShrink: 0 }}
          >
            {t('stopAccepting')}
          </Button>
        </Box>
      ))}
    </Banner>
  )
}

function EntryWords({ entry }: { readonly entry: AcceptedEntryWire }) {
  const t = useMessages(scanMessages)
  const language = useLanguage()
  const list = (values: readonly string[]) => new Intl.ListFormat(language).format(values)
  const where = [
    ...(entry.images.length > 0 ? [t('acceptedOnImages', { list: list(entry.images) })] : []),
    ...(entry.domains.length > 0 ? [t('acceptedInDomains', { list: list(entry.domains) })] : []),
  ]
  return (
    <Box sx={{ minWidth: 0 }}>
      <bdi>{nameOf(entry, t)}</bdi> · {where.length > 0 ? where.join(', ') : t('acceptedEverywhere')}
      <Box sx={{ typography: 'caption', color: token('text-3'), overflowWrap: 'anywhere' }}>
        {entry.comment === '' ? t('noReason') : <bdi>{entry.comment}</bdi>}
      </Box>
    </Box>
  )
}

function nameOf({ name, days }: AcceptedEntryWire, t: Translate<ScanWords>): string {
  if (name === '_RecentVuln') return t('acceptedRecent', { count: days })
  if (name === '_RecentVulnWithoutFix') return t('acceptedRecentNoFix', { count: days })
  return name
}

function useStop(name: string) {
  const t = useMessages(scanMessages)
  const { client, name: cluster } = useClusterScope()
  const { mutateAsync } = useMutation(stopAcceptingMutation(client))
  return async (entryId: number) => {
    const isDone = await confirm({
      title: (
        <RichMessage
          text={t('stopTitle')}
          parts={{ name: <bdi>{name}</bdi>, cluster: <bdi>{cluster}</bdi> }}
        />
      ),
      content: t('stopContent'),
      confirmLabel: t('stopAccepting'),
      clusterName: cluster,
      run: () => mutateAsync(entryId),
    })
    if (isDone) toast.success({ title: t('stoppedToast', { name, cluster }) })
  }
}
