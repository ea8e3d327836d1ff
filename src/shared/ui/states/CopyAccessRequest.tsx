import type { ApiError } from '~/shared/api/ApiError'
import { useMessages } from '~/shared/i18n/useMessages'
import { CopyButton } from '../CopyButton'
import { messages } from '../messages'
import { answerText } from './errorFacts'

interface Props {
  readonly error: ApiError
  readonly clusterName?: string | undefined
  readonly subject?: string | undefined
}

/** A message that a refused person can send to an administrator as it is: page, refused request, cluster. */
export function CopyAccessRequest({ error, clusterName, subject }: Props) {
  const t = useMessages(messages)
  const text = t('requestForAdmin', {
    page: subject ?? document.title,
    request: error.request ?? t('noMessage'),
    answer: answerText(t, error),
    cluster: clusterName ?? error.clusterId ?? t('controller'),
  })
  return <CopyButton text={text} label={t('copyRequest')} size="medium" />
}
