import type { Translation } from '~/shared/i18n/defineMessages'
import type { chartMessages } from './messages'

export const chinese: Translation<typeof chartMessages> = {
  namespace: 'charts',
  texts: {
    showTable: '以表格显示{{title}}',
    showChart: '以图表显示{{title}}',
    noValue: '无数据',
  },
}
