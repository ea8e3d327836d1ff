import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'

/** Keys to press, as on a keyboard: "Ctrl K". */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        display: 'inline-grid',
        placeItems: 'center',
        minWidth: 18,
        height: 18,
        px: 0.5,
        borderRadius: '4px',
        border: `1px solid ${token('border-strong')}`,
        backgroundColor: token('surface'),
        fontFamily: 'inherit',
        fontSize: '0.6875rem',
        lineHeight: '16px',
        fontWeight: 500,
        whiteSpace: 'nowrap',
        color: token('text-3'),
      }}
    >
      {children}
    </Box>
  )
}
