import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly children: ReactNode
  /** A count or unit after the title. */
  readonly note?: ReactNode
  /** At the right: "All 58". */
  readonly action?: ReactNode
  readonly id?: string | undefined
  readonly component?: 'h2' | 'h3' | 'h4' | undefined
}

/** The title of a section of a page, a card or a panel. */
export function SectionTitle({ children, note, action, id, component = 'h2' }: Props) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28, mb: 0.5 }}>
      <Typography variant="h3" component={component} id={id}>
        {children}
      </Typography>
      {note !== undefined && (
        <Typography variant="caption" sx={{ color: token('text-3') }}>
          {note}
        </Typography>
      )}
      {action !== undefined && <Box sx={{ ml: 'auto' }}>{action}</Box>}
    </Box>
  )
}
