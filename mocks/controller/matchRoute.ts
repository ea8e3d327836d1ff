import { methodNotAllowed, urlNotFound } from './RestError.ts'
import type { Route } from './Route.ts'

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** The route for a verb and a path: 404/1 when no route has the path, 405/2 when none has the verb (recording 02). */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  let pathExists = false
  for (const route of routes) {
    const params = matchPath(route.path, path)
    if (!params) continue
    if (route.method === method) return { route, params }
    pathExists = true
  }
  throw pathExists ? methodNotAllowed() : urlNotFound()
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    if (part.startsWith('*')) {
      const rest = given.slice(index).join('/')
      params[part.slice(1)] = `/${rest}`
      return rest === '' ? undefined : params
    }
    const value = given[index]
    if (value === undefined) return undefined
    if (part.startsWith(':')) {
      if (value === '') return undefined
      params[part.slice(1)] = decode(value)
    } else if (part !== value) return undefined
  }
  return wanted.length === given.length ? params : undefined
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
