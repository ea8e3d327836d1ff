import { defineMessages } from '~/shared/i18n/defineMessages'

/** Words of a page that cannot say anything before it knows the federation. */
export const membershipMessages = defineMessages('membership', {
  en: {
    loading: 'Reading the federation',
    failed: 'The federation could not be read',
    subject: 'the clusters of the federation',
  },
  'zh-CN': {
    loading: '正在读取联邦',
    failed: '无法读取联邦',
    subject: '联邦的集群',
  },
})
