import type { CurrentUser } from '~/domain/auth/model/currentUser'
import { NAV_GROUPS, type Feature, type NavGroup } from '~/domain/feature/Feature'

export interface NavSection {
  readonly group: NavGroup | undefined
  readonly features: readonly Feature[]
}

/** Entries without a group stand above the groups up to here, and below them from here on. */
const FIRST_BELOW_GROUPS = 1000

/** The entries the user may see, by group, in the order of the navigation. A group without entries is left out. */
export function navSections(features: readonly Feature[], user: CurrentUser): readonly NavSection[] {
  const visible = features
    .filter((feature) => feature.nav && feature.scope === 'cluster' && feature.access(user))
    .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0))
  const ungrouped = visible.filter((feature) => feature.nav?.group === undefined)
  const isLast = (feature: Feature) => (feature.nav?.order ?? 0) >= FIRST_BELOW_GROUPS
  return [
    { group: undefined, features: ungrouped.filter((feature) => !isLast(feature)) },
    ...NAV_GROUPS.map((group) => ({ group, features: visible.filter(({ nav }) => nav?.group === group) })),
    { group: undefined, features: ungrouped.filter(isLast) },
  ].filter((section) => section.features.length > 0)
}
