import ArrowIcon from '@mui/icons-material/ArrowRightAltOutlined'
import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'
import type { Consequence } from './confirm'

/** What will happen, one row each, with real numbers. */
export function ConsequenceList({ consequences }: { readonly consequences: readonly Consequence[] }) {
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        border: `1px solid ${token('border')}`,
        borderRadius: '8px',
      }}
    >
      {consequences.map(({ icon, title, detail }, index) => (
        <Box
          component="li"
          // The list is fixed for as long as the question stands.
          key={index}
          sx={{
            display: 'flex',
            gap: 1.5,
            px: 2,
            py: 1,
            '& + li': { borderTop: `1px solid ${token('border')}` },
            '& svg': { fontSize: 18, mt: '1px', color: token('text-3') },
          }}
        >
          <Box aria-hidden sx={{ display: 'flex' }}>
            {icon ?? <ArrowIcon />}
          </Box>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Box sx={{ typography: 'subtitle1' }}>{title}</Box>
            {detail !== undefined && (
              <Box sx={{ typography: 'caption', color: token('text-3') }}>{detail}</Box>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
