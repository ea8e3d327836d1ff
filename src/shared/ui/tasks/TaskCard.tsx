import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import CloseIcon from '@mui/icons-material/Close'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import StopIcon from '@mui/icons-material/StopCircleOutlined'
import StoppedIcon from '@mui/icons-material/DoNotDisturbOnOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages as kitMessages } from '../messages'
import { Disclosure } from '../Disclosure'
import { describeError } from '../states/describeError'
import { ErrorDetails } from '../states/ErrorDetails'
import { messages } from './messages'
import { TaskBar } from './TaskBar'
import { TaskSteps } from './TaskSteps'
import { dismissTask, retryTask, stopTask, type Task, type TaskState } from './tasks'
import { useTaskText } from './useTaskText'

const looks: Readonly<Record<TaskState, { icon: ReactNode; colour: string }>> = {
  running: { icon: <CircularProgress size={18} aria-hidden />, colour: token('state-progress') },
  done: { icon: <CheckIcon />, colour: token('state-ok') },
  partly: { icon: <WarningIcon />, colour: token('state-warning') },
  failed: { icon: <ErrorIcon />, colour: token('state-error') },
  stopped: { icon: <StoppedIcon />, colour: token('state-offline') },
}

interface Props {
  readonly task: Task
  /** The only one on the tray: its close button closes the tray. */
  readonly onClose?: (() => void) | undefined
}

/** One task of the tray: what, where, how far, and what came out. */
export function TaskCard({ task, onClose }: Props) {
  const t = useMessages(messages)
  const k = useMessages(kitMessages)
  const text = useTaskText(task)
  const { icon, colour } = looks[task.state]
  const isRunning = task.state === 'running'
  const hasSteps = task.steps.length > 0
  return (
    <Box
      component="li"
      aria-label={t('taskLabel', { title: task.title, cluster: task.cluster })}
      sx={{ p: 1.5, pr: 0.75 }}
    >
      <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start' }}>
        <Box
          aria-hidden
          sx={{ display: 'flex', width: 20, mt: '1px', color: colour, '& svg': { fontSize: 20 } }}
        >
          {icon}
        </Box>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box sx={{ typography: 'subtitle1' }}>
            <bdi>{task.title}</bdi>
          </Box>
          <Box sx={{ typography: 'caption', color: token('text-3') }}>
            <bdi>{task.cluster}</bdi>
            {' · '}
            {text}
          </Box>
          {isRunning && <TaskBar progress={task.progress} label={task.title} />}
        </Box>
        <Box sx={{ display: 'flex', my: '-4px' }}>
          {isRunning && task.canStop && (
            <IconAction label={t('stop', { title: task.title })} onClick={() => stopTask(task.id)}>
              <StopIcon />
            </IconAction>
          )}
          {onClose && (
            <IconAction label={t('closeTray')} onClick={onClose}>
              <CloseIcon />
            </IconAction>
          )}
          {!onClose && !isRunning && (
            <IconAction label={k('dismiss')} onClick={() => dismissTask(task.id)}>
              <CloseIcon />
            </IconAction>
          )}
        </Box>
      </Box>
      <Box sx={{ pl: 3.75, pr: 0.75 }}>
        {task.error !== undefined && (
          <Disclosure label={k('details')}>
            <Box sx={{ typography: 'caption', color: token('text-2') }}>
              {describeError(k, task.error, { clusterName: task.cluster, attempt: task.attempt }).text}
            </Box>
            <ErrorDetails error={task.error} />
          </Disclosure>
        )}
        {hasSteps && (
          // Where something failed, which of them is what people want to know.
          <Disclosure
            key={task.state}
            label={t('steps', { count: task.steps.length })}
            defaultOpen={task.state === 'partly' || task.state === 'failed'}
          >
            <TaskSteps steps={task.steps} attempt={task.attempt} />
          </Disclosure>
        )}
        {(task.retry !== undefined || task.to !== undefined) && (
          <Box sx={{ display: 'flex', gap: 0.5, mt: 0.25, mb: -0.5, ml: '-10px' }}>
            {task.retry && (
              <Button size="small" variant="text" onClick={() => retryTask(task)}>
                {t(hasSteps ? 'retryFailed' : 'retry')}
              </Button>
            )}
            {task.to !== undefined && (
              <Button size="small" variant="text" component={Link} to={task.to}>
                {t('openPage')}
              </Button>
            )}
          </Box>
        )}
      </Box>
    </Box>
  )
}

function IconAction({
  label,
  onClick,
  children,
}: {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  )
}
