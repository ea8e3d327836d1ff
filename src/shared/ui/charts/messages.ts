import { defineMessages } from '~/shared/i18n/defineMessages'

export const chartMessages = defineMessages('charts', {
  showTable: 'Show {{title}} as a table',
  showChart: 'Show {{title}} as a chart',
  noValue: 'no value',
})
