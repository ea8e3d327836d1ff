import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import ServerIcon from '@mui/icons-material/DnsOutlined'
import LinkOffIcon from '@mui/icons-material/LinkOff'
import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import Box from '@mui/material/Box'
import { isOutOfReach } from '../model/clusterStatus'
import type { FederatedCluster } from '../model/membership'
import { RichMessage } from '~/shared/i18n/RichMessage'
import type { Translate } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import type { ConfirmOptions, Consequence } from '~/shared/ui/dialog/confirm'
import type { memberActionMessages } from './messages'

type T = Translate<(typeof memberActionMessages)['en']>

/** What is asked before members are removed: what happens to them, which cannot be told, and a name to type. */
export function removeQuestion(
  t: T,
  clusters: readonly FederatedCluster[],
  primaryName: string,
): ConfirmOptions {
  const [only] = clusters
  const isOne = clusters.length === 1 && only !== undefined
  return {
    title: isOne ? (
      <RichMessage text={t('removeTitleOne')} parts={{ name: <bdi>{only.name}</bdi> }} />
    ) : (
      t('removeTitle', { count: clusters.length })
    ),
    subtitle: (
      <RichMessage
        text={t('removeSubtitle', { count: clusters.length })}
        parts={{ primary: <bdi>{primaryName}</bdi> }}
      />
    ),
    icon: <RemoveIcon />,
    consequences: consequences(t, clusters),
    content: <ClusterIds clusters={clusters} />,
    confirmLabel: t('removeConfirm'),
    danger: true,
    typedName: isOne ? only.name : primaryName,
    note: t('removeNote', { count: clusters.length }),
  }
}

function consequences(t: T, clusters: readonly FederatedCluster[]): readonly Consequence[] {
  const silent = clusters.filter(isOutOfReach)
  const count = clusters.length
  return [
    {
      icon: <ServerIcon />,
      title: t('becomeStandalone', { count }),
      detail: t('becomeStandaloneDetail', { count }),
    },
    { icon: <PolicyIcon />, title: t('rulesGo'), detail: t('rulesGoDetail') },
    ...(silent.length > 0
      ? [
          {
            icon: <LinkOffIcon style={{ color: token('state-error') }} />,
            title: t('cannotBeTold', { count: silent.length }),
            detail: t('cannotBeToldDetail', { count: silent.length }),
          },
        ]
      : []),
  ]
}

/** Names can look alike; the ids cannot (security.md X5). */
function ClusterIds({ clusters }: { readonly clusters: readonly FederatedCluster[] }) {
  return (
    <Box
      component="ul"
      sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 120, overflowY: 'auto', color: token('text-3') }}
    >
      {clusters.map(({ id, name }) => (
        <Box component="li" key={id} sx={{ typography: 'caption', overflowWrap: 'anywhere' }}>
          <Box component="bdi" sx={{ color: token('text-1') }}>
            {name}
          </Box>{' '}
          <code>{id}</code>
        </Box>
      ))}
    </Box>
  )
}
