import ButtonBase from '@mui/material/ButtonBase'
import Tooltip from '@mui/material/Tooltip'
import { NavLink } from 'react-router'
import type { Feature } from '~/domain/feature/Feature'
import { useLanguage } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly feature: Feature
  readonly to: string
  readonly isCollapsed: boolean
}

/** One page in the navigation. */
export function NavEntry({ feature, to, isCollapsed }: Props) {
  // Labels are translated when called; asking for the language re-renders them when it changes.
  useLanguage()
  const label = feature.nav?.label() ?? feature.id
  const Icon = feature.nav?.icon
  const hasIcon = isCollapsed || feature.nav?.group === undefined
  return (
    <Tooltip title={isCollapsed ? label : ''} placement="right">
      <ButtonBase
        component={NavLink}
        to={to}
        aria-label={isCollapsed ? label : undefined}
        sx={{
          position: 'relative',
          width: '100%',
          height: hasIcon ? 36 : 32,
          px: 1.25,
          gap: 1.5,
          borderRadius: '8px',
          justifyContent: isCollapsed ? 'center' : 'flex-start',
          fontSize: 14,
          color: token('text-2'),
          '&:hover': { backgroundColor: token('hover') },
          '&.active': {
            fontWeight: 600,
            color: token('accent-text'),
            backgroundColor: token('accent-soft'),
            '&::before': {
              content: '""',
              position: 'absolute',
              left: hasIcon ? 0 : -5,
              top: 0,
              bottom: 0,
              width: 2,
              backgroundColor: token('accent'),
            },
          },
        }}
      >
        {hasIcon && Icon && <Icon sx={{ fontSize: 20 }} />}
        {!isCollapsed && label}
      </ButtonBase>
    </Tooltip>
  )
}
