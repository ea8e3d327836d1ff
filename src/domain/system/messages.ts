import { defineMessages } from '~/shared/i18n/defineMessages'

export const messages = defineMessages('system', {
  en: {
    insecureTitle: 'The certificate of the controller is not checked.',
    insecureText:
      'Somebody on the network in between could read passwords and act as any user. Whoever runs this console can set CONTROLLER_CA.',
  },
  'zh-CN': {
    insecureTitle: '未验证控制器的证书。',
    insecureText: '中间网络上的人可能读取密码并冒充任何用户。运行此控制台的人员可以设置 CONTROLLER_CA。',
  },
})
