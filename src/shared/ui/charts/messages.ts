import { defineMessages } from '~/shared/i18n/defineMessages'

export const chartMessages = defineMessages('charts', {
  en: {
    showTable: 'Show {{title}} as a table',
    showChart: 'Show {{title}} as a chart',
    noValue: 'no value',
  },
  'zh-CN': {
    showTable: '以表格显示{{title}}',
    showChart: '以图表显示{{title}}',
    noValue: '无数据',
  },
})
