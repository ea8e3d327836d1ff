import { defineMessages } from '~/shared/i18n/defineMessages'

export const messages = defineMessages('system', {
  insecureTitle: 'The certificate of the controller is not checked.',
  insecureText:
    'Somebody on the network in between could read passwords and act as any user. Whoever runs this console can set CONTROLLER_CA.',
})
