import { wrongFormat } from '../RestError.ts'
import type { RegistryConfig } from '../RegistriesState.ts'

const ORGANISATION = /^[a-zA-Z0-9.\-_]*$/

export interface ParsedFilter {
  readonly org: string
  readonly repo: string
  readonly tag: string
}

/** `controller/rest/registry.go` parseFilter: splits at the first slash and colon, refuses as it does. */
export function parseFilters(
  filters: readonly string[],
  { registry_type: type, jfrog_mode: mode }: Pick<RegistryConfig, 'registry_type' | 'jfrog_mode'>,
): ParsedFilter[] {
  return filters.map((filter) => {
    if (filter === '*' && type === 'GitHub Container Registry') {
      throw wrongFormat(`filter "*" is unsupported by registry type ${type}`)
    }
    const slash = filter.indexOf('/')
    if (filter.length > 1 && slash === filter.length - 1) {
      throw wrongFormat(`invalid filter "${filter}": trailing slash not allowed in filter`)
    }
    const org = slash > 0 ? filter.slice(0, slash) : ''
    const rest = slash > 0 ? filter.slice(slash + 1) : filter
    const needsOrg = org === '' && rest !== '*' && type === 'OpenShift Registry'
    const isSubdomain =
      type === 'JFrog Artifactory' && mode === 'Subdomain' && org.startsWith('<') && org.endsWith('>')
    if ((needsOrg || !ORGANISATION.test(org)) && !isSubdomain) throw wrongFormat('Invalid filter format')
    const colon = rest.indexOf(':')
    const repo = (colon > 0 ? rest.slice(0, colon) : rest).trim()
    const tag = colon > 0 ? rest.slice(colon + 1).trim() : ''
    return {
      org,
      repo: expression(repo, 'repository'),
      tag: tag === '' ? '.*' : expression(tag, 'tag'),
    }
  })
}

/** parseWildcardRegex: `*` becomes `.*` unless an expression stands before it. */
function expression(text: string, place: 'repository' | 'tag'): string {
  const refused = wrongFormat(`Regular express error in ${place}`)
  if (text === '') throw refused
  const out = text === '*' ? '.*' : text.replaceAll(/(?<![.\])])\*/g, '.*')
  try {
    new RegExp(out)
  } catch {
    throw refused
  }
  return out
}

/** Whether a tag of a repository (`org/name`) is asked for. */
export function matchesFilters(filters: readonly ParsedFilter[], repository: string, tag: string): boolean {
  return filters.some((filter) => {
    const prefix = filter.org === '' ? '' : `${filter.org}/`
    if (!repository.startsWith(prefix)) return false
    const name = repository.slice(prefix.length)
    return new RegExp(`^${filter.repo}$`).test(name) && new RegExp(`^${filter.tag}$`).test(tag)
  })
}
