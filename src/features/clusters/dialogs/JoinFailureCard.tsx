import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useRef } from 'react'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Disclosure } from '~/shared/ui/Disclosure'
import { ErrorDetails } from '~/shared/ui/states/ErrorDetails'
import { messages } from '../messages'
import { leftoverNames } from '../model/joinFailure'
import { StepList } from './StepList'
import type { JoinState } from './useJoin'
import { useJoinSteps } from './useJoinSteps'

/** Name of the service in the Helm chart. */
const WORKER_SERVICE = 'neuvector-svc-controller-fed-worker'

export type FailedJoin = Extract<JoinState, { status: 'failed' }>

interface Props {
  readonly failed: FailedJoin
  /** What the cluster was called when the dialog was opened. */
  readonly nameBefore: string
}

/** Why a join failed: what happened in one sentence, how far it came, and what to look at. */
export function JoinFailureCard({ failed, nameBefore }: Props) {
  const t = useMessages(messages)
  const titleId = useId()
  const { failure, values, error } = failed
  const steps = useJoinSteps(failure.steps, values)
  const cardRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The person pressed a button at the lower end of the dialog; focus brings the answer at its upper end into view.
    cardRef.current?.focus()
  }, [failed])
  return (
    <Box
      ref={cardRef}
      tabIndex={-1}
      // Not an alert: it gets the focus, and would be read twice.
      role="group"
      aria-labelledby={titleId}
      sx={{
        borderRadius: '8px',
        border: `1px solid ${token('state-error')}`,
        overflow: 'hidden',
        outline: 'none',
      }}
    >
      <Box sx={{ display: 'flex', gap: 1.25, p: 1.75, backgroundColor: token('state-error-soft') }}>
        <ErrorIcon aria-hidden sx={{ fontSize: 20, color: token('state-error') }} />
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography variant="subtitle1" component="h3" id={titleId}>
            <Sentence text={t(`failure.${failure.kind}`, ports(failed))} failed={failed} />
          </Typography>
          <Box sx={{ typography: 'body2', color: token('text-2') }}>
            <Aftermath failed={failed} nameBefore={nameBefore} />
          </Box>
        </Box>
      </Box>
      <Box sx={{ p: 1.75, display: 'grid', gap: 1.5 }}>
        <StepList steps={steps} />
        <Box>
          <Typography variant="subtitle2" component="p" sx={{ color: token('text-3') }}>
            {t('whatToDo')}
          </Typography>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, typography: 'body2', color: token('text-2') }}>
            {failure.checks.map((check) => (
              <li key={check}>
                <Sentence
                  text={t(`check.${check}`, { ...ports(failed), names: leftoverNames(error).join(', ') })}
                  failed={failed}
                />
              </li>
            ))}
          </Box>
        </Box>
        <Disclosure label={t('controllerMessage')}>
          <ErrorDetails error={error} />
        </Disclosure>
      </Box>
    </Box>
  )
}

const ports = ({ values }: FailedJoin) => ({ primaryPort: values.primary.port, port: values.address.port })

/** Names and addresses are whatever somebody typed: always elements of their own, never part of the sentence. */
function Sentence({ text, failed: { values } }: { readonly text: string; readonly failed: FailedJoin }) {
  return (
    <RichMessage
      text={text}
      parts={{
        name: <bdi>{values.name}</bdi>,
        server: <bdi>{values.address.server}</bdi>,
        primary: <bdi>{values.primary.server}</bdi>,
        service: <code>{WORKER_SERVICE}</code>,
      }}
    />
  )
}

/** What has changed although it failed: the controller renames the cluster first (semantics.md b.7). */
function Aftermath({ failed, nameBefore }: Props) {
  const t = useMessages(messages)
  const { failure, nameNow } = failed
  if (failure.kind === 'outcomeUnknown') return t('aftermathUnknown')
  if (nameNow === undefined || nameNow === nameBefore) return t('aftermathNothing')
  return <RichMessage text={t('aftermathRenamed')} parts={{ name: <bdi>{nameNow}</bdi> }} />
}
