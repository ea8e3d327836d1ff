import type { ScheduleWire } from '~/domain/registry/api/schema'
import type { Translate } from '~/shared/i18n/useMessages'
import type { messages } from './messages'
import { intervalIn } from './model/schedule'

type Words = Translate<(typeof messages)['en']>

/** "Every 6 hours", "Manual"; a word of a newer controller as it is. */
export function scheduleText(t: Words, { schedule, interval }: ScheduleWire): string {
  if (schedule === 'periodical') return intervalText(t, interval)
  if (schedule === 'auto') return t('schedule.auto')
  return schedule === 'manual' || schedule === '' ? t('schedule.manual') : schedule
}

export function intervalText(t: Words, seconds: number): string {
  const { value, unit } = intervalIn(seconds)
  return t(`every.${unit}`, { count: value })
}
