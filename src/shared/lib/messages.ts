import { defineMessages } from '~/shared/i18n/defineMessages'

/** Short words for time spans. `Intl` has no form as short as "4 h" that is not "4h". */
export const timeMessages = defineMessages('time', {
  en: {
    seconds: '{{value}} s',
    minutes: '{{value}} min',
    hours: '{{value}} h',
    days: '{{value}} d',
    ago: '{{duration}} ago',
    ahead: 'in {{duration}}',
    justNow: 'just now',
    since: 'since {{moment}}',
  },
  'zh-CN': {
    seconds: '{{value}} 秒',
    minutes: '{{value}} 分钟',
    hours: '{{value}} 小时',
    days: '{{value}} 天',
    ago: '{{duration}}前',
    ahead: '{{duration}}后',
    justNow: '刚刚',
    since: '自 {{moment}} 起',
  },
})
