import type { Translation } from '~/shared/i18n/defineMessages'
import type { membershipMessages } from './messages'

export const chinese: Translation<typeof membershipMessages> = {
  namespace: 'membership',
  texts: {
    loading: '正在读取联邦',
    failed: '无法读取联邦',
    subject: '联邦的集群',
  },
}
