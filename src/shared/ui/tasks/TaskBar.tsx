import LinearProgress from '@mui/material/LinearProgress'
import { token } from '~/shared/theme/tokens'
import type { TaskProgress } from './tasks'

interface Props {
  readonly progress: TaskProgress | undefined
  readonly label: string
}

/** How far a task is; without a known end the bar only says that it goes on. */
export function TaskBar({ progress, label }: Props) {
  const share = progress?.total ? Math.min(100, (progress.done / progress.total) * 100) : undefined
  return (
    <LinearProgress
      aria-label={label}
      variant={share === undefined ? 'indeterminate' : 'determinate'}
      {...(share !== undefined && { value: share })}
      sx={{ mt: 1, '& .MuiLinearProgress-bar': { backgroundColor: token('state-progress-fill') } }}
    />
  )
}
