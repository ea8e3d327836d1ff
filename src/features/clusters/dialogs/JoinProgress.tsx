import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDuration } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { messages } from '../messages'
import type { JoinSteps } from '../model/joinFailure'
import { useNow } from '~/shared/hooks/useNow'
import { StepList } from './StepList'
import type { JoinState } from './useJoin'
import { useJoinSteps } from './useJoinSteps'

interface Props {
  readonly state: Extract<JoinState, { status: 'joining' }>
}

const asking: JoinSteps = { reach: 'running', accept: 'waiting', callBack: 'waiting', managed: 'waiting' }
const accepted: JoinSteps = { reach: 'passed', accept: 'passed', callBack: 'passed', managed: 'running' }

/**
 * The wait. The controller answers once, when the primary has checked everything and has called back; until then no
 * step can be ticked, only the time shown.
 */
export function JoinProgress({ state }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const now = useNow(1_000)
  const { values, isAccepted, startedAtMs } = state
  const steps = useJoinSteps(isAccepted ? accepted : asking, values)
  return (
    <Box
      sx={{
        p: 2,
        borderRadius: '8px',
        border: `1px solid ${token('border')}`,
        backgroundColor: token('sunken'),
      }}
    >
      <Box role="status">
        <Typography variant="subtitle1" component="p" sx={{ mb: 0.5 }}>
          <RichMessage
            text={isAccepted ? t('joinAcceptedTitle') : t('joiningTitle')}
            parts={{ name: <bdi>{values.name}</bdi> }}
          />
        </Typography>
        <Typography component="p" sx={{ mb: 2, color: token('text-3') }}>
          {t(isAccepted ? 'joinAcceptedText' : 'joiningText')}
        </Typography>
      </Box>
      <StepList steps={steps} />
      <Typography variant="caption" component="p" sx={{ mt: 2, color: token('text-3') }}>
        {t('waitingFor', { duration: formatDuration(now - startedAtMs, language) })}
      </Typography>
    </Box>
  )
}
