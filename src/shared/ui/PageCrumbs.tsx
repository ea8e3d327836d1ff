import Breadcrumbs from '@mui/material/Breadcrumbs'
import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'

export interface Crumb {
  readonly label: string
  /** Absent for a section of the navigation that has no page of its own. */
  readonly to?: string | undefined
}

/** The way up from a page, above its title. */
export function PageCrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useMessages(messages)
  return (
    <Breadcrumbs aria-label={t('parents')} separator="›" sx={{ mb: 0.5 }}>
      {crumbs.map(({ label, to }) =>
        to === undefined ? (
          <bdi key={label}>{label}</bdi>
        ) : (
          <MuiLink key={label} component={Link} to={to} sx={{ color: token('text-3') }}>
            <bdi>{label}</bdi>
          </MuiLink>
        ),
      )}
    </Breadcrumbs>
  )
}
