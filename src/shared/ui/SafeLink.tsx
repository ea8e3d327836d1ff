import OpenIcon from '@mui/icons-material/OpenInNewOutlined'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'
import { safeHref } from './safeHref'
import { VisuallyHidden } from './VisuallyHidden'

interface Props {
  /** May come from a cluster: anything but http, https and mailto becomes plain text. */
  readonly href: string
  /** The address itself when absent. */
  readonly children?: ReactNode
}

/** The only way to link out of the console. Says where it leads. */
export function SafeLink({ href, children }: Props) {
  const t = useMessages(messages)
  const url = safeHref(href)
  const text = children ?? href
  if (!url) {
    return (
      <Box component="bdi" sx={{ overflowWrap: 'anywhere' }}>
        {text}
      </Box>
    )
  }
  const isMail = url.protocol === 'mailto:'
  return (
    <Link
      href={url.href}
      target={isMail ? undefined : '_blank'}
      rel="noopener noreferrer"
      title={isMail ? undefined : url.host}
      sx={{ overflowWrap: 'anywhere' }}
    >
      <bdi>{text}</bdi>
      {!isMail && (
        <>
          <OpenIcon aria-hidden sx={{ fontSize: 14, ml: 0.5, verticalAlign: '-2px' }} />
          <VisuallyHidden>{t('opensInNewTab', { host: url.host })}</VisuallyHidden>
        </>
      )}
    </Link>
  )
}
