import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Mark } from '~/shared/ui/Mark'
import { messages } from '../messages'

/** The first moment, before it is known who is signed in: the frame of the shell without anything in it. */
export function StartScreen({ children }: { readonly children?: ReactNode }) {
  const t = useMessages(messages)
  return (
    <Box sx={{ minHeight: '100vh', backgroundColor: token('canvas') }}>
      <Box
        sx={{
          height: 56,
          px: 2,
          display: 'flex',
          alignItems: 'center',
          backgroundColor: token('surface'),
          borderBottom: `1px solid ${token('border')}`,
        }}
      >
        <Mark />
      </Box>
      <Box component="main" aria-busy={children === undefined} sx={{ pt: 8 }}>
        {children ?? <Box role="status" aria-label={t('loadingSession')} sx={{ height: 1 }} />}
      </Box>
    </Box>
  )
}
