import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'
import { PageCrumbs, type Crumb } from './PageCrumbs'
import { usePageTitle } from './usePageTitle'

interface Props {
  /** Plain text, because it also names the browser tab. */
  readonly title: string
  /** One line: what the page is for. */
  readonly purpose?: ReactNode
  /** The parents, outermost first; not the page itself. */
  readonly crumbs?: readonly Crumb[] | undefined
  /** Right side: secondary buttons, then the one filled button. */
  readonly actions?: ReactNode
  /** The icon button of the page's menu, after the actions. */
  readonly menu?: ReactNode
  /** A `Tabs` element; it draws the line under the header. */
  readonly tabs?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page: header, then whatever the page shows. Sets the document title. */
export function Page({ title, purpose, crumbs, actions, menu, tabs, children }: Props) {
  usePageTitle(title)
  return (
    <Box sx={{ px: { xs: 2, sm: 3 }, py: 2.5, minWidth: 0 }}>
      <Box component="header" sx={{ mb: 2 }}>
        <Stack
          direction={{ xs: 'column', sm: 'row' }}
          sx={{
            gap: 1.5,
            flexWrap: { sm: 'wrap' },
            alignItems: { xs: 'stretch', sm: 'center' },
            justifyContent: 'space-between',
          }}
        >
          {/* Beside an open panel the buttons go below the title before they squeeze it. */}
          <Box sx={{ minWidth: 0, flex: { sm: '1 1 240px' } }}>
            {crumbs && crumbs.length > 0 && <PageCrumbs crumbs={crumbs} />}
            {/* tabIndex: the route announcer moves focus here after a navigation. */}
            <Typography
              variant="h1"
              tabIndex={-1}
              data-page-heading=""
              sx={{ outline: 'none', overflowWrap: 'anywhere' }}
            >
              <bdi>{title}</bdi>
            </Typography>
            {purpose !== undefined && (
              <Typography component="p" sx={{ mt: 0.5, color: token('text-3'), maxWidth: '80ch' }}>
                {purpose}
              </Typography>
            )}
          </Box>
          {(actions !== undefined || menu !== undefined) && (
            <Stack direction="row" sx={{ gap: 1, flexShrink: 0, flexWrap: 'wrap' }}>
              {actions}
              {menu}
            </Stack>
          )}
        </Stack>
        {tabs !== undefined && <Box sx={{ mt: 1 }}>{tabs}</Box>}
      </Box>
      {children}
    </Box>
  )
}
