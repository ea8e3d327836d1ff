import { useMessages } from '~/shared/i18n/useMessages'
import { ApiError } from '~/shared/api/ApiError'
import { CopyButton } from '~/shared/ui/CopyButton'
import { redact } from '~/shared/ui/redact'
import { messages } from '../messages'
import { JOIN_STEPS } from '../model/joinFailure'
import type { FailedJoin } from './JoinFailureCard'

/** Everything somebody at the other end needs to help, as text; the token is not in it. */
export function CopyReport({ failed }: { readonly failed: FailedJoin }) {
  const t = useMessages(messages)
  return (
    <CopyButton
      size="medium"
      variant="text"
      color="inherit"
      text={joinReport(failed)}
      label={t('copyReport')}
    />
  )
}

/** For tickets and for people on both sides: field names stay English, whatever the language. */
function joinReport({ failure, values, error, nameNow }: FailedJoin): string {
  const answer =
    error instanceof ApiError
      ? `${error.status ?? 'no answer'} / code ${error.code ?? '-'} / ${redact(error.message)}`
      : redact(String(error))
  return [
    `Join failed: ${failure.kind}`,
    `Primary: ${values.primary.server}:${values.primary.port}`,
    `This cluster: ${values.name} at ${values.address.server}:${values.address.port}`,
    `Named now: ${nameNow ?? 'not known'}`,
    `HTTPS proxy: ${values.useProxy ? 'yes' : 'no'}`,
    ...JOIN_STEPS.map((step) => `Step ${step}: ${failure.steps[step]}`),
    `Answer: ${answer}`,
    `Request: ${error instanceof ApiError ? (error.request ?? '-') : '-'}`,
  ].join('\n')
}
