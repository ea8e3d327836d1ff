import { defineMessages } from '~/shared/i18n/defineMessages'

/** Short words for time spans. `Intl` has no form as short as "4 h" that is not "4h". */
export const timeMessages = defineMessages('time', {
  seconds: '{{value}} s',
  minutes: '{{value}} min',
  hours: '{{value}} h',
  days: '{{value}} d',
  ago: '{{duration}} ago',
  ahead: 'in {{duration}}',
  justNow: 'just now',
  since: 'since {{moment}}',
})
