import { defineMessages } from '~/shared/i18n/defineMessages'

export const messages = defineMessages('rancher', {
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
})
