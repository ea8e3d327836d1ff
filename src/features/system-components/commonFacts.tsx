import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import { formatBytes } from '~/shared/lib/bytes'
import { formatDateTime, parseTime } from '~/shared/lib/time'
import type { Fact } from '~/shared/ui/Facts'
import type { ControllerWire, EnforcerWire } from './api/schema'
import { CopyableId } from './CopyableId'
import type { messages } from './messages'

/** A moment in full, "–" when it never happened. */
export function moment(text: string, language: Language): string {
  const date = parseTime(text)
  return date ? formatDateTime(date, language) : '–'
}

/** Facts that controllers and enforcers share. */
export function commonFacts(
  component: ControllerWire | EnforcerWire,
  t: Translate<(typeof messages)['en']>,
  language: Language,
): readonly Fact[] {
  const isLost = component.disconnected_at !== ''
  return [
    { label: t('node'), value: <bdi>{component.host_name}</bdi> },
    { label: t('namespace'), value: component.domain },
    { label: t('ip'), value: component.cluster_ip },
    { label: t('version'), value: component.version },
    { label: t('created'), value: moment(component.created_at, language) },
    { label: t('started'), value: moment(component.started_at, language) },
    { label: t('joined'), value: moment(component.joined_at, language) },
    ...(isLost ? [{ label: t('lost'), value: moment(component.disconnected_at, language) }] : []),
    {
      label: t('memoryLimit'),
      value: component.memory_limit > 0 ? formatBytes(component.memory_limit, language) : t('noLimit'),
    },
    ...(component.cpus === '' ? [] : [{ label: t('cpus'), value: component.cpus }]),
    { label: t('id'), value: <CopyableId id={component.id} /> },
  ]
}
