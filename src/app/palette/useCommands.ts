import DarkIcon from '@mui/icons-material/DarkModeOutlined'
import DnsIcon from '@mui/icons-material/DnsOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined'
import LightIcon from '@mui/icons-material/LightModeOutlined'
import SystemIcon from '@mui/icons-material/SettingsBrightnessOutlined'
import { useLocation, useNavigate } from 'react-router'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { describeObstacle } from '~/domain/federation/describeObstacle'
import { federationMessages } from '~/domain/federation/messages'
import { FEDERATION_ACTIONS, federationAllowance } from '~/domain/federation/model/federationActions'
import { clusterStatusText } from '~/domain/federation/useClusterStatusText'
import { useFederation } from '~/domain/federation/useFederation'
import { useOpenFederationDialog } from '~/features/clusters'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { setThemeMode, useThemeMode } from '~/shared/theme/themeMode'
import { FEATURES } from '../features'
import { clusterChoices } from '../shell/clusterChoices'
import { FEDERATION_ACTION_ICONS } from '../shell/federationActionIcons'
import { featurePath, switchTarget } from '../shell/switchTarget'
import { useSelectedCluster } from '../shell/useSelectedCluster'
import type { Command } from './Command'
import { paletteMessages } from './messages'
import { showOverlay } from './overlayStore'

/** Everything the palette offers to this user on this cluster: what he may never see is not among it. */
export function useCommands(): readonly Command[] {
  return [...usePageCommands(), ...useClusterCommands(), ...useFederationCommands(), ...useConsoleCommands()]
}

const GROUP_OF_SCOPE = { cluster: 'pages', federation: 'federation', console: 'actions' } as const

function usePageCommands(): readonly Command[] {
  const user = useCurrentUser()
  const navigate = useNavigate()
  const { id } = useSelectedCluster()
  return FEATURES.flatMap((feature) => {
    const { nav, scope, path, access } = feature
    if (!nav || !access(user)) return []
    const to = featurePath(feature, id)
    return {
      id: `page ${feature.id}`,
      group: GROUP_OF_SCOPE[scope],
      label: nav.label(),
      keywords: [path],
      icon: nav.icon,
      run: () => void navigate(to),
    }
  })
}

function useClusterCommands(): readonly Command[] {
  const t = useMessages(paletteMessages)
  const f = useMessages(federationMessages)
  const language = useLanguage()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { membership } = useFederation()
  const selected = useSelectedCluster()
  return clusterChoices(membership).map(({ id, cluster, canOpen }) => ({
    id: `cluster ${id}`,
    group: 'clusters',
    label: cluster.name,
    detail: id === selected.id ? t('currentCluster') : clusterStatusText(f, cluster, language).word,
    icon: cluster.isLocal ? HubIcon : DnsIcon,
    isDisabled: !canOpen,
    run: () => void navigate(switchTarget(pathname, id, FEATURES)),
  }))
}

function useFederationCommands(): readonly Command[] {
  const f = useMessages(federationMessages)
  const user = useCurrentUser()
  const { membership } = useFederation()
  const openDialog = useOpenFederationDialog()
  return FEDERATION_ACTIONS.flatMap((action) => {
    if (!membership) return []
    const allowance = federationAllowance(action, membership.role, user)
    if (!allowance.allowed && allowance.obstacle === 'wrongRole') return []
    return {
      id: `action ${action}`,
      group: 'actions' as const,
      label: f(`action.${action}`),
      detail: allowance.allowed ? f(`actionHint.${action}`) : describeObstacle(f, allowance.obstacle, user),
      icon: FEDERATION_ACTION_ICONS[action],
      isDisabled: !allowance.allowed,
      run: () => openDialog(action),
    }
  })
}

const THEMES = [
  { mode: 'light', label: 'lightTheme', icon: LightIcon },
  { mode: 'dark', label: 'darkTheme', icon: DarkIcon },
  { mode: 'system', label: 'systemTheme', icon: SystemIcon },
] as const

function useConsoleCommands(): readonly Command[] {
  const t = useMessages(paletteMessages)
  const current = useThemeMode()
  const themes = THEMES.filter(({ mode }) => mode !== current).map(({ mode, label, icon }): Command => ({
    id: `theme ${mode}`,
    group: 'actions',
    label: t(label),
    icon,
    run: () => setThemeMode(mode),
  }))
  return [
    ...themes,
    {
      id: 'shortcuts',
      group: 'actions',
      label: t('shortcuts'),
      icon: KeyboardIcon,
      run: () => showOverlay('shortcuts'),
    },
  ]
}
