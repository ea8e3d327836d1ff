import type { Translation } from '~/shared/i18n/defineMessages'
import type { timeMessages } from './messages'

export const chinese: Translation<typeof timeMessages> = {
  namespace: 'time',
  texts: {
    seconds: '{{value}} 秒',
    minutes: '{{value}} 分钟',
    hours: '{{value}} 小时',
    days: '{{value}} 天',
    ago: '{{duration}}前',
    ahead: '{{duration}}后',
    justNow: '刚刚',
    since: '自 {{moment}} 起',
  },
}
