import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import FailedIcon from '@mui/icons-material/HighlightOffOutlined'
import UnknownIcon from '@mui/icons-material/HelpOutlineOutlined'
import WaitingIcon from '@mui/icons-material/RadioButtonUncheckedOutlined'
import Box from '@mui/material/Box'
import CircularProgress from '@mui/material/CircularProgress'
import type { ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { VisuallyHidden } from '~/shared/ui/VisuallyHidden'
import { messages } from '../messages'
import type { StepState } from '../model/joinFailure'

/** One step and how it went. */
export interface Step {
  readonly id: string
  readonly state: StepState
  readonly title: string
  readonly detail?: ReactNode
}

const looks: Readonly<Record<StepState, { readonly icon: ReactNode; readonly colour: string }>> = {
  passed: { icon: <CheckIcon />, colour: token('state-ok') },
  failed: { icon: <FailedIcon />, colour: token('state-error') },
  running: { icon: <CircularProgress size={18} aria-hidden />, colour: token('state-progress') },
  waiting: { icon: <WaitingIcon />, colour: token('text-disabled') },
  unknown: { icon: <UnknownIcon />, colour: token('state-unknown') },
}

/** Steps of a longer deed: which passed, which failed, which were never tried. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const t = useMessages(messages)
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
      {steps.map(({ id, state, title, detail }) => (
        <Box component="li" key={id} sx={{ display: 'flex', gap: 1.25 }}>
          <Box
            aria-hidden
            sx={{
              display: 'grid',
              placeItems: 'center',
              width: 20,
              height: 20,
              color: looks[state].colour,
              '& svg': { fontSize: 20 },
            }}
          >
            {looks[state].icon}
          </Box>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Box
              component="span"
              sx={{
                color: token(state === 'waiting' ? 'text-3' : 'text-1'),
                fontWeight: state === 'waiting' ? 400 : 500,
              }}
            >
              {title}
            </Box>
            <VisuallyHidden>{t(`stepState.${state}`)}</VisuallyHidden>
            {detail !== undefined && (
              <Box
                component="span"
                sx={{
                  display: { xs: 'block', sm: 'inline' },
                  ml: { sm: 1 },
                  typography: 'caption',
                  color: token('text-3'),
                }}
              >
                {detail}
              </Box>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
