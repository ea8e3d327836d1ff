import type { Translation } from '~/shared/i18n/defineMessages'
import type { messages } from './messages'

export const chinese: Translation<typeof messages> = {
  namespace: 'singleSignOn',
  texts: {
    or: '或',
    saml: 'SAML',
    oidc: 'OpenID Connect',
    signInWith: '使用 {{name}} 登录',
    inNewTab: '将在新标签页中打开。在那里登录后，此页面会继续。',

    staleTitle: '无法完成此次登录',
    staleText: '登录用时超过十分钟，或是在另一个浏览器中开始的。请重试。',
    cancelledTitle: '登录已取消',
    cancelledText: '{{server}} 的身份提供方没有让您登录就将您送回了这里。',
    refusedTitle: '您未获准进入',
    refusedText:
      '在 {{server}} 的登录被取消，或者控制器没有给您任何角色。管理员可以检查 {{server}} 的角色映射，以及控制器与身份提供方的时钟是否一致。',
    blockedTitle: '此账户已被暂时锁定',
    blockedText: '请等待（通常为一小时），或联系管理员。',
    unavailableTitle: '控制器没有响应',
    unavailableText: '您已在 {{server}} 登录，但无法通知控制器。请稍后重试。',
    thisServer: '登录服务器',
  },
}
