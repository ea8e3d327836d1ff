import { defineMessages } from '~/shared/i18n/defineMessages'

export const messages = defineMessages('login', {
  productFirst: 'NeuVector',
  productSecond: 'Console',

  signInTitle: 'Sign in',
  toController: 'to the controller at [[host]]',
  username: 'Username',
  password: 'Password',
  signIn: 'Sign in',
  enterUsername: 'Enter your username.',
  enterPassword: 'Enter your password.',

  acceptTerms: 'I accept the [[terms]]',
  termsLink: 'licence terms',
  termsFirst: 'Accept the licence terms to sign in.',
  termsTitle: 'Licence terms',
  termsNeuVector:
    'NeuVector is open-source software under the Apache License 2.0: anybody may use it, study it, change it and pass it on. It is provided as it is, without a warranty.',
  termsConsole: 'This console is a program of its own, open source under the same licence.',
  termsRecorded:
    'When you accept and sign in, the controller remembers it for this installation and does not ask again.',
  termsFullText: 'Read the Apache License 2.0 at [[link]].',
  close: 'Close',
  policyTitle: 'Terms of use',
  acceptPolicy: 'Accept terms',

  firstSignIn: 'First sign-in?',
  firstSignInText:
    'A new installation keeps a generated first password for the user admin in a Kubernetes secret. Whoever may read that secret can show it:',
  rbacTitle: 'NeuVector lacks rights in Kubernetes',
  rbacText: 'The controller reports:',

  refusedTitle: 'Username or password is not right',
  refusedText: 'Check both. An account that may not sign in here gets the same answer.',
  blockedTitle: 'This account is blocked for a while',
  blockedText: 'Too many attempts failed. Wait, usually an hour, or ask an administrator for a new password.',
  expiredTitle: 'The password of this account has expired',
  expiredText: 'Ask an administrator to set a new one for you.',
  offlineTitle: 'The console’s server does not answer',
  offlineText: 'Check your network or VPN, and whether {{host}} can be reached. Then try again.',
  controllerDownTitle: 'The controller does not answer',
  controllerDownText:
    'The console’s server cannot reach it. Check that the controller pods are running and that a firewall or network policy lets the console through to them.',
  timeoutTitle: 'No answer in time',
  timeoutText: 'The controller is overloaded or cannot be reached. Check that it is running, then try again.',
  busyTitle: 'The controller is busy',
  busyText: 'It may be starting. Try again in a moment.',
  details: 'Details',

  resetTitle: 'Choose a new password',
  resetText: '[[user]] needs a new password before the first page can be shown.',
  newPassword: 'New password',
  repeatPassword: 'Repeat the new password',
  setPassword: 'Set password and sign in',
  backToSignIn: 'Back to sign-in',
  enterNewPassword: 'Enter a new password.',
  passwordsDiffer: 'The two passwords differ.',
  usualRules: 'Usual password rules',
  controllerRules: 'Password rules of this controller',
  weakTitle: 'The controller does not accept this password',
  weakText: 'It has to meet the rules under the field.',
  usedBeforeText: 'It meets the rules, so it was probably in use before. Choose another one.',

  sessionEnded: 'Your session has ended',
  sessionEndedText: 'Sign in to go on; this page and what you typed are kept.',
  sessionIdleText:
    'Nobody touched mouse or keyboard for {{duration}}, so you were signed out. Sign in to go on; this page and what you typed are kept.',
  renewTitle: 'Sign in again',
  renewText: 'That starts a new session of up to six hours; this page and what you typed are kept.',
  notNow: 'Not now',
  stillThere: 'Are you still there?',
  stillThereText:
    'After {{duration}} without mouse or keyboard you are signed out, in every tab of this console.',
  untilSignOut: 'left',
  secondsLeft: '{{seconds}} seconds left',
  staySignedIn: 'Stay signed in',
  signOutNow: 'Sign out now',
  somebodyElse: 'Sign in as somebody else',
  somebodyElseText: 'This leaves the page; what was typed on it is lost.',
  formMissingText: 'The sign-in form could not be loaded. What was typed on this page will be lost.',
  toSignInPage: 'Go to the sign-in page',

  documentation: 'Documentation',
  preferences: 'Language and theme',
  preferencesNow: 'Language and theme: {{language}}',
})
