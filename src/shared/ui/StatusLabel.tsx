import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import LinkOffIcon from '@mui/icons-material/LinkOff'
import PendingIcon from '@mui/icons-material/PendingOutlined'
import SyncIcon from '@mui/icons-material/Sync'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'
import { LabelIcon } from './LabelIcon'

/** How good a state is; its word says what it is. */
export type StatusTone = 'ok' | 'progress' | 'warning' | 'error' | 'offline' | 'unknown'

const defaultIcons: Readonly<Record<StatusTone, ReactNode>> = {
  ok: <CheckIcon />,
  progress: <SyncIcon />,
  warning: <WarningIcon />,
  error: <ErrorIcon />,
  offline: <LinkOffIcon />,
  unknown: <PendingIcon />,
}

interface Props {
  readonly tone: StatusTone
  readonly icon?: ReactNode
  readonly word: ReactNode
  /** Why, or since when: "since 12:04". */
  readonly reason?: ReactNode
}

/** A state as icon, word and reason. The normal ones are quiet text; only what needs attention is coloured. */
export function StatusLabel({ tone, icon, word, reason }: Props) {
  const colour = token(`state-${tone}`)
  const isQuiet = tone === 'ok' || tone === 'offline'
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        minWidth: 0,
        maxWidth: '100%',
        verticalAlign: 'middle',
      }}
    >
      <LabelIcon colour={colour}>{icon ?? defaultIcons[tone]}</LabelIcon>
      <Box
        component="span"
        sx={{
          color: isQuiet ? token('text-2') : colour,
          fontWeight: isQuiet ? 400 : 500,
          whiteSpace: 'nowrap',
          // The reason gives way first; a word nobody expected ("Unknown (…)") ends where its place does.
          flexShrink: 0,
          maxWidth: 'calc(100% - 22px)',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {word}
      </Box>
      {reason !== undefined && (
        <Box
          component="span"
          sx={{
            typography: 'caption',
            color: token('text-3'),
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {reason}
        </Box>
      )}
    </Box>
  )
}
