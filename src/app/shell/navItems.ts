import type { CurrentUser } from '~/domain/auth/model/currentUser'
import { NAV_GROUPS, type Feature, type NavGroup } from '~/domain/feature/Feature'

export interface NavSection {
  readonly group: NavGroup | undefined
  readonly features: readonly Feature[]
}

/** The entries the user may see, by group, in the order of the navigation. A group without entries is left out. */
export function navSections(features: readonly Feature[], user: CurrentUser): readonly NavSection[] {
  const visible = features
    .filter((feature) => feature.nav && feature.scope === 'cluster' && feature.access(user))
    .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0))
  return [undefined, ...NAV_GROUPS]
    .map((group) => ({ group, features: visible.filter((feature) => feature.nav?.group === group) }))
    .filter((section) => section.features.length > 0)
}
