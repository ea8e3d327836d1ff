import { methodNotAllowed, urlNotFound } from './RestError.ts'
import type { Route } from './Route.ts'
import { matchPath, matchRoute } from './matchRoute.ts'

/**
 * What the controller's router (httprouter) answers when no route takes a request (recordings 02 and 55): a redirect for
 * a trailing slash or wrong case, 200 for OPTIONS, 405/2 for another verb (HEAD too), 404/1 for an unknown path.
 */
export function unmatchedAnswer(routes: readonly Route[], method: string, path: string): Response {
  const meant = correctedPath(routes, method, path)
  if (meant !== undefined) return redirect(meant, method)
  if (!routes.some((route) => matchPath(route.path, path))) return urlNotFound().toResponse()
  if (method === 'OPTIONS') return new Response(null)
  const refusal = methodNotAllowed().toResponse()
  return method === 'HEAD' ? new Response(null, refusal) : refusal
}

/** The path without its final slash and with the case of the route, if a route has that one. */
function correctedPath(routes: readonly Route[], method: string, path: string): string | undefined {
  const trimmed = path.replace(/(?<=.)\/$/, '')
  const lowered = trimmed
    .split('/')
    .map((part, index) => (index === 1 ? part.toLowerCase() : part))
    .join('/')
  const meant = [trimmed, lowered].find(
    (candidate) => candidate !== path && matchRoute(routes, method, candidate),
  )
  return meant
}

function redirect(path: string, method: string): Response {
  const body = `<a href="${encodeURI(path)}">Moved Permanently</a>.\n\n`
  return new Response(method === 'GET' ? body : null, {
    status: method === 'GET' ? 301 : 308,
    headers: { Location: path, 'Content-Type': 'text/html; charset=utf-8' },
  })
}
