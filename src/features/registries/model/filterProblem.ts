const ORGANISATION = /^[a-zA-Z0-9.\-_]*$/

/** Why the controller refuses a filter, as a key of the messages. */
export type FilterProblem =
  | 'filterStar'
  | 'filterTrailingSlash'
  | 'filterOrganisation'
  | 'filterNeedsProject'
  | 'filterEmptyRepository'
  | 'filterExpression'

/**
 * What is wrong with a filter `[organisation/]repository[:tag]`, checked as `controller/rest/registry.go` parseFilter
 * does: split at the first slash and the first colon, `*` stands for anything, other signs are a regular expression.
 */
export function filterProblem(filter: string, type: string, jfrogMode: string): FilterProblem | undefined {
  if (filter === '*' && type === 'GitHub Container Registry') return 'filterStar'
  const slash = filter.indexOf('/')
  if (filter.length > 1 && slash === filter.length - 1) return 'filterTrailingSlash'
  const organisation = slash > 0 ? filter.slice(0, slash) : ''
  const rest = slash > 0 ? filter.slice(slash + 1) : filter
  const isSubdomain = type === 'JFrog Artifactory' && jfrogMode === 'Subdomain' && /^<.*>$/.test(organisation)
  if (!ORGANISATION.test(organisation) && !isSubdomain) return 'filterOrganisation'
  if (organisation === '' && rest !== '*' && type === 'OpenShift Registry') return 'filterNeedsProject'
  const { repository, tag } = splitTag(rest)
  if (repository === '') return 'filterEmptyRepository'
  return [repository, tag].every(isExpression) ? undefined : 'filterExpression'
}

/** What a filter asks for, to be said in words. */
export interface FilterParts {
  readonly organisation: string
  /** "*" for all of them. */
  readonly repository: string
  /** "*" for all of them. */
  readonly tag: string
}

export function filterParts(filter: string): FilterParts {
  const slash = filter.indexOf('/')
  const { repository, tag } = splitTag(slash > 0 ? filter.slice(slash + 1) : filter)
  return { organisation: slash > 0 ? filter.slice(0, slash) : '', repository, tag: tag === '' ? '*' : tag }
}

function splitTag(rest: string): { readonly repository: string; readonly tag: string } {
  const colon = rest.indexOf(':')
  return colon > 0
    ? { repository: rest.slice(0, colon).trim(), tag: rest.slice(colon + 1).trim() }
    : { repository: rest.trim(), tag: '' }
}

/** parseWildcardRegex: a star means anything unless an expression stands before it. */
function isExpression(text: string): boolean {
  try {
    new RegExp(text === '*' ? '.*' : text.replaceAll(/(?<![.\])])\*/g, '.*'))
    return true
  } catch {
    return false
  }
}
