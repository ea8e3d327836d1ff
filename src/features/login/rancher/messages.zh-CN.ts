import type { Translation } from '~/shared/i18n/defineMessages'
import type { messages } from './messages'

export const chinese: Translation<typeof messages> = {
  namespace: 'rancher',
  texts: {
    signingIn: '正在通过 Rancher 登录',
    signingInText: '无需密码：Rancher 会告知您的身份。',
    notSignedIn: '您尚未登录',
    termsTitle: '继续之前',
    termsText: '尚未为 Rancher 用户接受 NeuVector 的许可条款。',
    acceptAndGoOn: '接受并继续',

    signedOutTitle: '您已退出登录',
    signedOutText: '您在 Rancher 中仍处于登录状态。请关闭此页面，或重新登录 NeuVector。',
    signInAgain: '重新登录',
    tryAgain: '重试',
    openRancher: '打开 Rancher',
    sessionEnded: '您的会话已结束',
    sessionEndedText: '以您在 Rancher 中的身份继续；此页面和您输入的内容都会保留。',
    notNow: '暂不',

    disabledTitle: 'NeuVector 不接受来自 Rancher 的登录',
    disabledText:
      'NeuVector 管理员可以启用：设置、配置、通过平台进行身份验证。在此之前，请通过控制台自己的地址登录。',
    rancherExpiredTitle: 'Rancher 不接受您的会话',
    rancherExpiredText: '会话已结束或已被替换。请重新登录 Rancher，然后从那里打开 NeuVector。',
    noRancherTitle: '您尚未登录 Rancher',
    noRancherText: '请登录 Rancher，然后从那里打开 NeuVector。',
    noRoleTitle: 'Rancher 没有给您 NeuVector 中的任何角色',
    noRoleText:
      '您在 Rancher 中的角色在此集群中没有任何权限，或者您的用户已被删除。更改之后，请退出 Rancher 并重新登录。',
    blockedTitle: '此账户已被暂时锁定',
    blockedText: '请等待（通常为一小时），或联系 NeuVector 管理员。',
    passwordExpiredTitle: '此账户的密码已过期',
    passwordExpiredText: '请联系 NeuVector 管理员设置新密码。',
    loopTitle: '会话无法保持',
    loopText:
      'Rancher 让您登录，但 NeuVector 立即结束了会话。请重新加载页面；如果没有帮助，请退出 Rancher 并重新登录。',
  },
}
