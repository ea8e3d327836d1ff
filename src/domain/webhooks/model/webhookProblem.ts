/** isObjectNameValid (semantics.md n.1). */
const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/
const MAX_LENGTH = 256

/** What is posted: Slack's form, Teams' (which Datadog reads, too), JSON, or lines of `key=value`. */
export const WEBHOOK_TYPES = ['Slack', 'Teams', 'JSON', ''] as const
export type WebhookType = (typeof WEBHOOK_TYPES)[number]

export const knownWebhookType = (type: string): WebhookType | undefined =>
  WEBHOOK_TYPES.find((each) => each === type)

export type WebhookNameProblem = 'empty' | 'needs-fed' | 'characters' | 'long' | 'taken'

/** Why a new federated webhook cannot have this name (`controller/rest/system.go` validateWebhook). */
export function webhookNameProblem(name: string, taken: ReadonlySet<string>): WebhookNameProblem | undefined {
  if (name === '' || name === 'fed.') return 'empty'
  if (!name.startsWith('fed.')) return 'needs-fed'
  if (!OBJECT_NAME.test(name)) return 'characters'
  if (name.length > MAX_LENGTH) return 'long'
  return taken.has(name) ? 'taken' : undefined
}

/** The controller asks for http or https and no more; without a host nothing could be called. */
export function isWebhookUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' && /^https?:\/\//i.test(text)
}

/** Where it goes, without what follows the host: for Slack and others that is a password. */
export function hostOf(text: string): string {
  const url = URL.parse(text)
  if (!url || url.hostname === '') return text
  const hasMore = url.pathname !== '/' || url.search !== ''
  return `${url.protocol}//${url.host}${hasMore ? '/…' : ''}`
}
