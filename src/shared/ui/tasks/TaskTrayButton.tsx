import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import Badge from '@mui/material/Badge'
import CircularProgress from '@mui/material/CircularProgress'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'
import { setTrayOpen, useTasks } from './tasks'

/** Opens and closes the tray; there while something runs or has an outcome to tell. */
export function TaskTrayButton() {
  const t = useMessages(messages)
  const { tasks, isOpen } = useTasks()
  if (tasks.length === 0) return null
  const running = tasks.filter(({ state }) => state === 'running').length
  const hasFailed = tasks.some(({ state }) => state === 'failed' || state === 'partly')
  const label =
    running > 0 ? t('tasksRunning', { count: running }) : t(hasFailed ? 'tasksFailed' : 'tasksDone')
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} aria-expanded={isOpen} onClick={() => setTrayOpen(!isOpen)}>
        <Badge badgeContent={running > 1 ? running : 0} color="primary">
          {running > 0 ? (
            <CircularProgress size={18} aria-hidden sx={{ color: token('state-progress') }} />
          ) : hasFailed ? (
            <ErrorIcon sx={{ color: token('state-error') }} />
          ) : (
            <DoneIcon />
          )}
        </Badge>
      </IconButton>
    </Tooltip>
  )
}
