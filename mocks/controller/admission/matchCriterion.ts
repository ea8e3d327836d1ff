import type { CriterionWire } from '../../../src/domain/admission/api/schema.ts'
import type { Deployed } from './Deployed.ts'

/**
 * Whether a container fits a criterion, as far as the file tells. What only a scan or the API server knows (CVEs,
 * signatures, who deploys) fits nothing, like a scan that was never made.
 */
export function matchesCriterion({ name, op, value }: CriterionWire, deployed: Deployed): boolean {
  const list = LISTS[name]?.(deployed)
  if (list)
    return matchesList(
      op,
      value.split(',').map((each) => each.trim()),
      list,
    )
  const flag = FLAGS[name]?.(deployed)
  return flag !== undefined && String(flag) === value
}

const LISTS: Readonly<Record<string, (deployed: Deployed) => readonly string[]>> = {
  image: ({ image }) => [image, image.replace(/^[^/]*[.:][^/]*\//, '')],
  imageRegistry: ({ image }) => [/^([^/]*[.:][^/]*)\//.exec(image)?.[1] ?? 'docker.io'],
  namespace: ({ namespace }) => [namespace],
  labels: ({ labels }) => labels,
  annotations: ({ annotations }) => annotations,
  envVars: ({ environment }) => environment,
}

const FLAGS: Readonly<Record<string, (deployed: Deployed) => boolean>> = {
  runAsPrivileged: ({ isPrivileged }) => isPrivileged,
  runAsRoot: ({ isRoot }) => isRoot,
  allowPrivEscalation: ({ mayEscalate }) => mayEscalate,
  sharePidWithHost: ({ sharesProcesses }) => sharesProcesses,
  shareIpcWithHost: ({ sharesIpc }) => sharesIpc,
  shareNetWithHost: ({ sharesNetwork }) => sharesNetwork,
}

function matchesList(op: string, wanted: readonly string[], actual: readonly string[]): boolean {
  const has = (pattern: string) => actual.some((each) => fits(pattern, each))
  switch (op) {
    case 'containsAll':
      return wanted.every(has)
    case 'containsAny':
      return wanted.some(has)
    case 'notContainsAny':
      return !wanted.some(has)
    case 'containsOtherThan':
      return actual.some((each) => !wanted.some((pattern) => fits(pattern, each)))
    default:
      return false
  }
}

/** `*` stands for anything; a key without value fits whatever its value is. */
function fits(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0)
    return text === pattern || text.startsWith(`${pattern}=`) || text.startsWith(`${pattern}:`)
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const [index, piece] of rest.entries()) {
    const isLast = index === rest.length - 1
    const found = isLast && piece !== '' ? text.lastIndexOf(piece) : text.indexOf(piece, at)
    if (found < at || (isLast && piece !== '' && found + piece.length !== text.length)) return false
    at = found + piece.length
  }
  return true
}
