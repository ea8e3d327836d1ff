import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token, type Meaning } from '~/shared/theme/tokens'

interface Props {
  /** Colours the icon only; the word stays neutral. */
  readonly tone: Meaning
  readonly icon: ReactNode
  readonly label: ReactNode
}

/** Origin, policy mode, role: a small outlined chip with a coloured icon. */
export function MetaChip({ tone, icon, label }: Props) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        height: 22,
        pl: 0.75,
        pr: 1,
        maxWidth: '100%',
        borderRadius: '11px',
        border: `1px solid ${token('border-strong')}`,
        typography: 'subtitle2',
        color: token('text-2'),
        whiteSpace: 'nowrap',
        verticalAlign: 'middle',
        '& svg': { flexShrink: 0, fontSize: 14, color: token(tone) },
      }}
    >
      {icon}
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {label}
      </Box>
    </Box>
  )
}
