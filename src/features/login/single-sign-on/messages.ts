import { defineMessages } from '~/shared/i18n/defineMessages'

export const messages = defineMessages('singleSignOn', {
  or: 'or',
  saml: 'SAML',
  oidc: 'OpenID Connect',
  signInWith: 'Sign in with {{name}}',
  inNewTab: 'Opens in a new tab. Once you are signed in there, this page goes on.',

  staleTitle: 'This sign-in cannot be finished',
  staleText: 'It took longer than ten minutes, or began in another browser. Try again.',
  cancelledTitle: 'The sign-in was cancelled',
  cancelledText: 'The identity provider of {{server}} sent you back without signing you in.',
  refusedTitle: 'You were not let in',
  refusedText:
    'Signing in at {{server}} was cancelled, or the controller gives you no role. An administrator can check the role mapping of {{server}} and whether the clocks of controller and identity provider agree.',
  blockedTitle: 'This account is blocked for a while',
  blockedText: 'Wait, usually an hour, or ask an administrator.',
  unavailableTitle: 'The controller does not answer',
  unavailableText:
    'You signed in at {{server}}, but the controller could not be told. Try again in a moment.',
  thisServer: 'the sign-in server',
})
