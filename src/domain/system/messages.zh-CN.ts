import type { Translation } from '~/shared/i18n/defineMessages'
import type { messages } from './messages'

export const chinese: Translation<typeof messages> = {
  namespace: 'system',
  texts: {
    insecureTitle: '未验证控制器的证书。',
    insecureText: '中间网络上的人可能读取密码并冒充任何用户。运行此控制台的人员可以设置 CONTROLLER_CA。',
  },
}
