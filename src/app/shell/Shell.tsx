import Box from '@mui/material/Box'
import { Suspense, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { InsecureControllerNote } from '~/domain/system/InsecureControllerNote'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { CONSOLE_HEIGHT } from '~/shared/ui/consoleHeight'
import { PageBoundary } from '~/shared/ui/PageBoundary'
import { messages } from '../messages'
import { OverlayHost } from '../palette/OverlayHost'
import { LimitNotice } from './LimitNotice'
import { Navigation } from './Navigation'
import { PasswordNotice } from './PasswordNotice'
import { PageSkeleton } from './PageSkeleton'
import { RouteAnnouncer } from './RouteAnnouncer'
import { SkipLink } from './SkipLink'
import { TopBar } from './TopBar'
import { useSelectedCluster } from './useSelectedCluster'

/** Top bar, left navigation and the page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useMessages(messages)
  const selected = useSelectedCluster()
  const { pathname } = useLocation()
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        height: CONSOLE_HEIGHT,
        backgroundColor: token('canvas'),
        // On paper a page is as long as it is, without what is there to navigate.
        '@media print': {
          display: 'block',
          height: 'auto',
          '& > header, & nav': { display: 'none' },
          '& > div': { display: 'block' },
          '& main': { overflow: 'visible' },
        },
      }}
    >
      <SkipLink targetId="content">{t('skipToContent')}</SkipLink>
      <TopBar selected={selected} />
      <InsecureControllerNote />
      <Box sx={{ display: 'flex', flex: 1, minHeight: 0 }}>
        <Navigation selected={selected} />
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, overflow: 'auto', outline: 'none' }}
        >
          <LimitNotice />
          <PasswordNotice />
          <PageBoundary resetKey={pathname}>
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </PageBoundary>
        </Box>
      </Box>
      <RouteAnnouncer />
      <OverlayHost />
    </Box>
  )
}
