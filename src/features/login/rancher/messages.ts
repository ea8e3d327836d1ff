import { defineMessages } from '~/shared/i18n/defineMessages'

export const messages = defineMessages('rancher', {
  en: {
    signingIn: 'Signing in with Rancher',
    signingInText: 'No password is needed: Rancher says who you are.',
    notSignedIn: 'You are not signed in',
    termsTitle: 'Before you go on',
    termsText: 'NeuVector’s licence terms were not accepted for Rancher users yet.',
    acceptAndGoOn: 'Accept and go on',

    signedOutTitle: 'You are signed out',
    signedOutText: 'You are still signed in to Rancher. Close this page, or sign in to NeuVector again.',
    signInAgain: 'Sign in again',
    tryAgain: 'Try again',
    openRancher: 'Open Rancher',
    sessionEnded: 'Your session has ended',
    sessionEndedText: 'Go on as who you are in Rancher; this page and what you typed are kept.',
    notNow: 'Not now',

    disabledTitle: 'NeuVector does not take sign-ins from Rancher',
    disabledText:
      'An administrator of NeuVector can switch them on: Settings, Configuration, authentication by the platform. Until then, sign in at the console’s own address.',
    rancherExpiredTitle: 'Rancher does not accept your session',
    rancherExpiredText:
      'It has ended or was replaced. Sign in to Rancher again, then open NeuVector from there.',
    noRancherTitle: 'You are not signed in to Rancher',
    noRancherText: 'Sign in to Rancher, then open NeuVector from there.',
    noRoleTitle: 'Rancher gives you no role in NeuVector',
    noRoleText:
      'Your roles in Rancher allow nothing in this cluster, or your user was removed. Once that is changed, sign out of Rancher and sign in again.',
    blockedTitle: 'This account is blocked for a while',
    blockedText: 'Wait, usually an hour, or ask an administrator of NeuVector.',
    passwordExpiredTitle: 'The password of this account has expired',
    passwordExpiredText: 'Ask an administrator of NeuVector to set a new one.',
    loopTitle: 'The session does not last',
    loopText:
      'Rancher signs you in, but NeuVector ends the session at once. Reload the page; if that does not help, sign out of Rancher and sign in again.',
  },
  'zh-CN': {
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
})
