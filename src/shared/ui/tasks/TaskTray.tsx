import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useEffect, useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { lazyPart } from '../lazyPart'
import { VisuallyHidden } from '../VisuallyHidden'
import { messages } from './messages'
import { dismissFinishedTasks, setTrayOpen, useTasks, type Task } from './tasks'
import { useTaskText } from './useTaskText'

const TaskCard = lazyPart(async () => (await import('./TaskCard')).TaskCard)

const close = () => setTrayOpen(false)

/** Everything that runs or has run in the background, bottom right. Closed, it is found again in the top bar. */
export function TaskTray() {
  const t = useMessages(messages)
  const { tasks, isOpen } = useTasks()
  const [isHeld, setHeld] = useState(false)
  useLeaveQuestion(tasks)
  useAutoClose(isOpen && !isHeld && tasks.every(({ state }) => state === 'done'))
  if (tasks.length === 0) return null
  const isAlone = tasks.length === 1
  return (
    <>
      <TaskNews tasks={tasks} />
      {isOpen && (
        <Box
          component="section"
          aria-label={t('tasks')}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          sx={{
            borderRadius: '10px',
            border: `1px solid ${token('border')}`,
            backgroundColor: token('raised'),
            boxShadow: token('shadow'),
            overflow: 'hidden',
          }}
        >
          {!isAlone && <TrayHead tasks={tasks} />}
          <Box
            component="ul"
            sx={{
              listStyle: 'none',
              m: 0,
              p: 0,
              maxHeight: 'min(420px, 60vh)',
              overflowY: 'auto',
              '& > li + li': { borderTop: `1px solid ${token('border')}` },
            }}
          >
            {tasks.map((task) => (
              <TaskCard key={task.id} task={task} onClose={isAlone ? close : undefined} />
            ))}
          </Box>
        </Box>
      )}
    </>
  )
}

function TrayHead({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useMessages(messages)
  const running = tasks.filter(({ state }) => state === 'running').length
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        pl: 1.5,
        pr: 0.75,
        py: 0.5,
        backgroundColor: token('header'),
        borderBottom: `1px solid ${token('border')}`,
      }}
    >
      <Box sx={{ flex: 1, typography: 'h3' }}>
        {running > 0 ? t('tasksRunning', { count: running }) : t('tasks')}
      </Box>
      {running < tasks.length && (
        <Button size="small" variant="text" onClick={dismissFinishedTasks}>
          {t('clearFinished')}
        </Button>
      )}
      <Tooltip title={t('closeTray')}>
        <IconButton size="small" aria-label={t('closeTray')} onClick={close}>
          <CloseIcon />
        </IconButton>
      </Tooltip>
    </Box>
  )
}

/** Tells screen readers how a task ended; its progress would only disturb. */
function TaskNews({ tasks }: { readonly tasks: readonly Task[] }) {
  const last = tasks.reduce<Task | undefined>(
    (latest, task) => ((task.endedMs ?? 0) > (latest?.endedMs ?? 0) ? task : latest),
    undefined,
  )
  return (
    <VisuallyHidden>
      <span role="status">{last && <EndOfTask task={last} />}</span>
    </VisuallyHidden>
  )
}

function EndOfTask({ task }: { readonly task: Task }) {
  const t = useMessages(messages)
  return t('endOfTask', { title: task.title, cluster: task.cluster, text: useTaskText(task) })
}

/** Good news leave by themselves, like a toast; what went wrong waits to be seen. */
const STAY_MS = 12_000

function useAutoClose(mayClose: boolean): void {
  useEffect(() => {
    if (!mayClose) return
    const timer = setTimeout(close, STAY_MS)
    return () => clearTimeout(timer)
  }, [mayClose])
}

/** Work that ends with the tab is not lost without asking. */
function useLeaveQuestion(tasks: readonly Task[]): void {
  const wouldLose = tasks.some(({ state, needsTab }) => state === 'running' && needsTab)
  useEffect(() => {
    if (!wouldLose) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [wouldLose])
}
