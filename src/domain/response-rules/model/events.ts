/** Categories of events a rule can answer (`event` of the rule), in the order they are offered. */
export const RESPONSE_EVENTS = [
  'security-event',
  'event',
  'cve-report',
  'compliance',
  'admission-control',
  'serverless',
] as const
export type ResponseEvent = (typeof RESPONSE_EVENTS)[number]

export const knownEvent = (event: string): ResponseEvent | undefined =>
  RESPONSE_EVENTS.find((each) => each === event)

/** Requests to Kubernetes and serverless functions are in no group: a rule with one would never act. */
export const takesGroup = (event: string) => event !== 'admission-control' && event !== 'serverless'

export const RESPONSE_ACTIONS = ['quarantine', 'webhook', 'suppress-log'] as const
export type ResponseAction = (typeof RESPONSE_ACTIONS)[number]

/** Only containers can be isolated; the controller takes the action for every event and then does nothing. */
export const canQuarantine = (event: string) => takesGroup(event) && event !== 'event'
