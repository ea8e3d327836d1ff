import type { AcceptedEntryWire, VulnerabilityProfileWire } from '../api/schema'

/** Where a vulnerability is accepted. Nodes and platforms belong to no image and no namespace: only `everywhere` fits. */
export type AcceptanceScope =
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'images'; readonly images: readonly string[] }
  | { readonly kind: 'domains'; readonly domains: readonly string[] }

/** A profile that a custom resource of Kubernetes keeps is refused with 400/4 (semantics.md e.4). */
export const isKeptByCrd = (profile: VulnerabilityProfileWire): boolean => profile.cfg_type === 'ground'

/** The new entry as the controller wants it; it gives the id. */
export function entryFor(name: string, scope: AcceptanceScope, comment: string): AcceptedEntryWire {
  return {
    id: 0,
    name,
    comment,
    days: 0,
    domains: scope.kind === 'domains' ? [...scope.domains] : [],
    images: scope.kind === 'images' ? [...scope.images] : [],
  }
}

/** Names of entries that mean "recently published" instead of a CVE. */
const RECENT_NAMES: readonly string[] = ['_RecentVuln', '_RecentVulnWithoutFix']

/** The entries that may be why a CVE is accepted; which one it is also depends on image, namespace and dates. */
export function entriesAbout(
  name: string,
  entries: readonly AcceptedEntryWire[],
): readonly AcceptedEntryWire[] {
  return entries.filter((entry) => RECENT_NAMES.includes(entry.name) || matches(entry.name, name))
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(name)
}
