import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { messages as kitMessages } from '../messages'
import { describeError } from '../states/describeError'
import { messages } from './messages'
import type { Task, TaskProgress } from './tasks'

/** Where a task stands, in one line after the cluster's name. */
export function useTaskText({ state, detail, error, progress, cluster, attempt }: Task): string {
  const t = useMessages(messages)
  const k = useMessages(kitMessages)
  const progressText = useProgressText(progress)
  switch (state) {
    case 'running':
      return progressText
    case 'stopped':
      return detail === undefined ? t('stopped') : t('stoppedWith', { detail })
    case 'failed':
      return detail ?? describeError(k, error, { clusterName: cluster, attempt }).title
    case 'done':
    case 'partly':
      return detail ?? t('done')
  }
}

function useProgressText(progress: TaskProgress | undefined): string {
  const t = useMessages(messages)
  const language = useLanguage()
  if (!progress) return t('starting')
  const done = formatNumber(progress.done, language)
  if (progress.text !== undefined) return progress.text
  if (progress.total === undefined) return t('doneSoFar', { done })
  return t('doneOf', { done, total: formatNumber(progress.total, language) })
}
