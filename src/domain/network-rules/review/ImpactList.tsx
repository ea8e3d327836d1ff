import CoveredIcon from '@mui/icons-material/LayersClearOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import NobodyIcon from '@mui/icons-material/HowToRegOutlined'
import RemovedIcon from '@mui/icons-material/WarningAmberOutlined'
import UnreachableIcon from '@mui/icons-material/LinkOff'
import UpgradeIcon from '@mui/icons-material/Upgrade'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { managedClusters, type FederatedCluster } from '~/domain/federation/model/membership'
import { useFederation } from '~/domain/federation/useFederation'
import { canOpenCluster } from '~/domain/federation/model/clusterStatus'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useNow } from '~/shared/hooks/useNow'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import { findShadowed } from '../model/ruleOverlap'
import type { RuleRow } from '../model/ruleRow'

interface Props {
  readonly rows: readonly RuleRow[]
  readonly nameOf: (row: RuleRow) => string
  readonly othersChanged: boolean
  readonly requests: number
}

/** What saving brings about, in words with real numbers. */
export function ImpactList({ rows, nameOf, othersChanged, requests }: Props) {
  const t = useMessages(messages)
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
      <RemovedInUse rows={rows} nameOf={nameOf} />
      <Covered rows={rows} nameOf={nameOf} />
      <Reach />
      {!othersChanged && (
        <Item icon={<NobodyIcon />} tone="ok" title={t('nobodyElse')}>
          {t('nobodyElseText')} {t('requests', { count: requests })}.
        </Item>
      )}
    </Box>
  )
}

function Item(props: {
  readonly icon: ReactNode
  readonly tone?: 'ok' | 'warning' | 'error'
  readonly title: string
  readonly children: ReactNode
}) {
  const { icon, tone, title, children } = props
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.25 }}>
      <Box
        aria-hidden
        sx={{ display: 'flex', color: token(tone ? `state-${tone}` : 'text-3'), '& svg': { fontSize: 18 } }}
      >
        {icon}
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ typography: 'subtitle1', fontSize: '0.8125rem', fontWeight: 600 }}>{title}</Box>
        <Box sx={{ typography: 'caption', color: token('text-2') }}>{children}</Box>
      </Box>
    </Box>
  )
}

/** Rules that matched within this time are in use. */
const IN_USE_S = 7 * 86_400

function RemovedInUse({ rows, nameOf }: Pick<Props, 'rows' | 'nameOf'>) {
  const t = useMessages(messages)
  const list = useNameList()
  const nowS = useNow(60_000) / 1000
  const used = rows.filter(
    ({ change, stored }) =>
      change?.kind === 'removed' &&
      stored &&
      stored.match_counter > 0 &&
      nowS - stored.last_match_timestamp < IN_USE_S,
  )
  if (used.length === 0) return null
  return (
    <Item icon={<RemovedIcon />} tone="warning" title={t('removedInUse', { count: used.length })}>
      {t('removedInUseText', { rules: list(used.map(nameOf)) })}
    </Item>
  )
}

/** Only what this draft brings about: rules that were covered before are no news. */
function Covered({ rows, nameOf }: Pick<Props, 'rows' | 'nameOf'>) {
  const t = useMessages(messages)
  const after = rows.filter(({ position }) => position !== undefined)
  const before = rows.flatMap(({ key, stored }) => (stored ? [{ key, content: stored }] : []))
  const known = new Set(findShadowed(before).map(({ key, by }) => `${key} ${by}`))
  const found = findShadowed(after.map((row) => ({ key: row, content: row.content }))).filter(
    ({ key, by }) => !known.has(`${key.key} ${by.key}`),
  )
  if (found.length === 0) return null
  return (
    <Item icon={<CoveredIcon />} tone="warning" title={t('shadowed', { count: found.length })}>
      {found.slice(0, 3).map(({ key, by, isDuplicate }) => (
        <div key={key.key}>
          {t(isDuplicate ? 'duplicateText' : 'shadowedText', { rule: nameOf(key), by: nameOf(by) })}
        </div>
      ))}
    </Item>
  )
}

function Reach() {
  const t = useMessages(messages)
  const list = useNameList()
  const { scope, clusterName } = usePolicyTarget()
  const { membership } = useFederation()
  if (scope === 'local' || !membership) {
    return (
      <Item icon={<HubIcon />} title={t('appliesAt', { cluster: clusterName })}>
        {t('appliesAtText')}
      </Item>
    )
  }
  const managed = managedClusters(membership)
  const mustUpgrade = managed.filter((cluster) => cluster.versionDiffers)
  const unreachable = managed.filter((cluster) => !cluster.versionDiffers && !canOpenCluster(cluster))
  const names = (clusters: readonly FederatedCluster[]) => list(clusters.map(({ name }) => name))
  return (
    <>
      <Item
        icon={<HubIcon />}
        title={t('getRules', {
          count: 1 + managed.length - mustUpgrade.length - unreachable.length,
          total: 1 + managed.length,
        })}
      >
        {t('getRulesText', { cluster: clusterName })}
      </Item>
      {unreachable.length > 0 && (
        <Item
          icon={<UnreachableIcon />}
          tone="error"
          title={t('cannotFollow', { count: unreachable.length })}
        >
          {t('cannotFollowText', { names: names(unreachable) })}
        </Item>
      )}
      {mustUpgrade.length > 0 && (
        <Item icon={<UpgradeIcon />} tone="warning" title={t('mustUpgrade', { count: mustUpgrade.length })}>
          {t('mustUpgradeText', { names: names(mustUpgrade) })}
        </Item>
      )}
    </>
  )
}

const MAX_NAMES = 6

/** Names in the way the language lists them, the rest counted. */
function useNameList() {
  const language = useLanguage()
  return (names: readonly string[]) => {
    const rest = names.length - MAX_NAMES
    const shown = rest > 0 ? [...names.slice(0, MAX_NAMES), `+${rest}`] : names
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(shown)
  }
}
