import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages as kitMessages } from '../messages'
import { describeError, type Attempt } from '../states/describeError'
import { StatusLabel, type StatusTone } from '../StatusLabel'
import { messages } from './messages'
import type { TaskStep, TaskStepState } from './tasks'

const tones: Readonly<Record<TaskStepState, StatusTone>> = {
  waiting: 'offline',
  running: 'progress',
  done: 'ok',
  failed: 'error',
  stopped: 'offline',
}

const words = {
  waiting: 'stepWaiting',
  running: 'stepRunning',
  done: 'done',
  failed: 'stepFailed',
  stopped: 'stopped',
} as const

/** What needs a look first. */
const ORDER: readonly TaskStepState[] = ['failed', 'stopped', 'running', 'waiting', 'done']

interface Props {
  readonly steps: readonly TaskStep[]
  readonly attempt: Attempt
}

/** What a task of many things did to each of them: the ledger. */
export function TaskSteps({ steps, attempt }: Props) {
  const t = useMessages(messages)
  const k = useMessages(kitMessages)
  const sorted = steps.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
  const detailOf = ({ name, detail, error }: TaskStep) =>
    error === undefined ? detail : describeError(k, error, { clusterName: name, attempt }).title
  return (
    // tabIndex: a long list has to be scrolled by key, too.
    <Box
      component="ul"
      tabIndex={0}
      aria-label={t('stepList')}
      sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 200, overflowY: 'auto' }}
    >
      {sorted.map((step) => (
        <Box component="li" key={step.name} sx={{ py: 0.25, typography: 'caption', minWidth: 0 }}>
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
            <Box component="bdi" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {step.name}
            </Box>
            <Box sx={{ flexShrink: 0, '& svg': { fontSize: 14 } }}>
              <StatusLabel tone={tones[step.state]} word={t(words[step.state])} />
            </Box>
          </Box>
          {detailOf(step) !== undefined && <Box sx={{ color: 'text.secondary' }}>{detailOf(step)}</Box>}
        </Box>
      ))}
    </Box>
  )
}
