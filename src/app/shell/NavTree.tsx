import ArchiveIcon from '@mui/icons-material/ArchiveOutlined'
import BugIcon from '@mui/icons-material/BugReportOutlined'
import CollapseIcon from '@mui/icons-material/ExpandMoreOutlined'
import BellIcon from '@mui/icons-material/NotificationsOutlined'
import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import Box from '@mui/material/Box'
import Collapse from '@mui/material/Collapse'
import type { SvgIconComponent } from '@mui/icons-material'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import type { NavGroup } from '~/domain/feature/Feature'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { useMessages } from '~/shared/i18n/useMessages'
import { FEATURES } from '../features'
import { messages } from '../messages'
import { NavEntry } from './NavEntry'
import { NavGroupButton } from './NavGroupButton'
import { navSections, type NavSection } from './navItems'
import { clusterPath } from './switchTarget'

const GROUP_ICONS: Readonly<Record<NavGroup, SvgIconComponent>> = {
  assets: ArchiveIcon,
  policy: PolicyIcon,
  risks: BugIcon,
  notifications: BellIcon,
}

interface Props {
  readonly clusterId: ClusterId
  readonly isCollapsed: boolean
  readonly label: string
}

/** The tree of pages, each for the selected cluster. */
export function NavTree({ clusterId, isCollapsed, label }: Props) {
  const sections = navSections(FEATURES, useCurrentUser())
  return (
    <Box component="nav" aria-label={label} sx={{ flex: 1, overflowY: 'auto', p: 1 }}>
      {sections.map((section) => (
        <Section
          key={section.group ?? section.features[0]?.id}
          section={section}
          clusterId={clusterId}
          isCollapsed={isCollapsed}
        />
      ))}
    </Box>
  )
}

function Section({
  section: { group, features },
  clusterId,
  isCollapsed,
}: {
  readonly section: NavSection
  readonly clusterId: ClusterId
  readonly isCollapsed: boolean
}) {
  const t = useMessages(messages)
  const { pathname } = useLocation()
  const isActive = features.some((feature) => pathname.includes(`/${feature.path}`))
  const [isOpen, setOpen] = useState(true)
  const entries = features.map((feature) => (
    <NavEntry
      key={feature.id}
      feature={feature}
      to={clusterPath(clusterId, feature.path)}
      isCollapsed={isCollapsed}
    />
  ))
  // Icons only: the group's heading would be one more icon without a page behind it.
  if (group === undefined || isCollapsed) return entries
  return (
    <Box sx={{ mb: 0.5 }}>
      <NavGroupButton
        icon={GROUP_ICONS[group]}
        label={t(group)}
        isOpen={isOpen}
        isActive={isActive}
        chevron={CollapseIcon}
        onToggle={() => {
          setOpen(!isOpen)
        }}
      />
      <Collapse in={isOpen}>
        <Box sx={{ ml: 2.25, pl: 0.5, borderLeft: '1px solid', borderColor: 'divider' }}>{entries}</Box>
      </Collapse>
    </Box>
  )
}
