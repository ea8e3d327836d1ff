import { serverClockOffsetMs } from '~/shared/api/serverClock'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDuration } from '~/shared/lib/time'
import { Banner } from '~/shared/ui/Banner'
import { messages } from '../messages'

/** Half of what tickets between clusters allow (semantics.md m.1): the other side may be off, too. */
const WORTH_TELLING_MS = 60_000

/** Warns when this cluster's clock and the browser's differ: one of the two is wrong, and federations need right ones. */
export function ClockNote({ name }: { readonly name: string }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const offset = serverClockOffsetMs() ?? 0
  if (Math.abs(offset) < WORTH_TELLING_MS) return null
  const text = t(offset > 0 ? 'clockAhead' : 'clockBehind', {
    duration: formatDuration(Math.abs(offset), language),
  })
  return (
    <Banner tone="warning" title={<RichMessage text={text} parts={{ name: <bdi>{name}</bdi> }} />}>
      {t('clockAdvice')}
    </Banner>
  )
}
