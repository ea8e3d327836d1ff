import { passwordNotice } from '~/domain/auth/model/passwordNotice'
import type { CurrentUser } from '~/domain/auth/model/currentUser'
import type { AlertsWire, SummaryWire } from '~/domain/system/api/schema'
import type { ClusterId } from '~/shared/cluster/ClusterId'
import { parseTime } from '~/shared/lib/time'

/** Older than this the vulnerability database misses what attackers know (as the incumbent warns). */
const OLD_DATABASE_MS = 7 * 24 * 3_600_000

export type NoticeTone = 'error' | 'warning' | 'info'

/** Something the bell announces. `about` decides on the words, see NoticeRow. */
export type Notice = { readonly id: string; readonly tone: NoticeTone; readonly to?: string } & (
  | {
      readonly about: 'rights' | 'certificate' | 'other'
      /** In the controller's own words. */
      readonly message: string
      /** What accepting it sends. */
      readonly acceptId: string
    }
  | { readonly about: 'upgrade'; readonly version: string }
  | { readonly about: 'database'; readonly ageMs: number }
  | { readonly about: 'versions'; readonly versions: readonly string[] }
  | { readonly about: 'factoryPassword' }
  | { readonly about: 'passwordExpires'; readonly inHours: number }
  | { readonly about: 'members'; readonly count: number }
)

interface Sources {
  readonly clusterId: ClusterId
  readonly alerts: AlertsWire | undefined
  readonly summary: SummaryWire | undefined
  readonly user: CurrentUser
  /** Managed clusters that need attention. */
  readonly troubledMembers: number
  readonly nowMs: number
}

/** Everything there is to announce, what is worst first. */
export function noticesOf(sources: Sources): readonly Notice[] {
  const all = [
    ...alertNotices(sources.alerts),
    ...ownNotices(sources.user),
    ...summaryNotices(sources),
    ...memberNotices(sources.troubledMembers),
  ]
  return all.toSorted((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone))
}

const ORDER: readonly NoticeTone[] = ['error', 'warning', 'info']

function alertNotices(alerts: AlertsWire | undefined): readonly Notice[] {
  const { certificate_alerts = [], other_alerts = [], ...rights } = alerts?.acceptable_alerts ?? {}
  const notice = (about: 'rights' | 'certificate' | 'other', tone: NoticeTone) => (alert: Alert) => ({
    id: alert.id,
    tone,
    about,
    message: alert.message,
    acceptId: alert.id,
  })
  const upgrade = alerts?.neuvector_upgrade_info?.max_upgrade_version?.version ?? ''
  return [
    ...Object.values(rights).flat().map(notice('rights', 'error')),
    ...certificate_alerts.map(notice('certificate', 'warning')),
    ...other_alerts.map(notice('other', 'info')),
    ...(upgrade === '' ? [] : [{ id: 'upgrade', tone: 'info', about: 'upgrade', version: upgrade } as const]),
  ]
}

interface Alert {
  readonly id: string
  readonly message: string
}

function ownNotices(user: CurrentUser): readonly Notice[] {
  const notice = passwordNotice(user)
  if (!notice) return []
  const to = '/profile'
  if (notice.reason === 'factory') return [{ id: 'password', tone: 'error', about: 'factoryPassword', to }]
  const tone = notice.isUrgent ? 'error' : 'warning'
  return [{ id: 'password', tone, about: 'passwordExpires', inHours: notice.inHours, to }]
}

function summaryNotices({ summary, clusterId, nowMs }: Sources): readonly Notice[] {
  if (!summary) return []
  const components = `/clusters/${encodeURIComponent(clusterId)}/assets/system-components`
  const created = parseTime(summary.cvedb_create_time)
  const ageMs = created ? nowMs - created.getTime() : 0
  const versions = [...new Set(summary.component_versions)]
  return [
    ...(ageMs > OLD_DATABASE_MS
      ? [{ id: 'database', tone: 'warning', about: 'database', ageMs, to: `${components}/scanners` } as const]
      : []),
    ...(versions.length > 1
      ? [{ id: 'versions', tone: 'warning', about: 'versions', versions, to: components } as const]
      : []),
  ]
}

const memberNotices = (count: number): readonly Notice[] =>
  count === 0
    ? []
    : [
        {
          id: 'members',
          tone: 'warning',
          about: 'members',
          count,
          to: '/federation/clusters?group=attention',
        },
      ]
