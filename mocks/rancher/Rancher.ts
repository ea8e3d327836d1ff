import type { Controller } from '../controller/Controller.ts'
import { EXPIRED_USER, RANCHER_USERS, type RancherUser } from './people.ts'

const COOKIE = 'R_SESS'

/** A console behind Rancher. */
export interface RancherCluster {
  readonly controller: Controller
  /** Address of its gateway, final slash included. */
  readonly url: string
}

/** Path of the service proxy below a cluster, without final slash: what Rancher's own menu leads to. */
export const SERVICE_PROXY =
  '/api/v1/namespaces/cattle-neuvector-system/services/https:neuvector-service-webui:8443/proxy'

/** The same as the browser sees it. */
export const consolePath = (cluster: string) => `/k8s/clusters/${cluster}${SERVICE_PROXY}`

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`)

function page(title: string, body: string): Response {
  const html =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>` +
    '<style>body{font:15px/1.5 system-ui,sans-serif;margin:0}main{max-width:34rem;margin:10vh auto;padding:0 1.25rem}' +
    'iframe{display:block;border:0;width:100%;height:calc(100vh - 3rem)}nav{height:3rem;display:flex;gap:1rem;' +
    'align-items:center;padding:0 1rem;background:#141419;color:#fff}nav a{color:#fff}' +
    `button{font:inherit;display:block;margin:.5rem 0}</style></head><body>${body}</body></html>`
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/**
 * As much of Rancher as shows a console: people who sign in get its cookie, and a page has the console in a frame. What
 * lies below `/k8s/clusters/` is forwarded by the host.
 */
export class Rancher {
  readonly clusters: readonly RancherCluster[]

  constructor(clusters: readonly RancherCluster[]) {
    this.clusters = clusters
  }

  /** Answers everything that is no cluster's. */
  async handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (request.method === 'POST') return this.#signIn(new URLSearchParams(await request.text()))
    const cluster = this.clusters.find(({ controller }) => `/explorer/${controller.clusterName}` === pathname)
    if (cluster) return this.#frame(cluster, searchParams.get('slash') !== 'no')
    return pathname === '/' ? this.#home() : new Response('Not found', { status: 404 })
  }

  #home(): Response {
    const users = RANCHER_USERS.map(
      ({ id, note }) => `<button name="user" value="${id}">Sign in as ${id}: ${escapeHtml(note)}</button>`,
    )
    const links = this.clusters.map(
      ({ controller: { clusterName } }) => `<li><a href="/explorer/${clusterName}">${clusterName}</a></li>`,
    )
    return page(
      'Simulated Rancher',
      `<main><h1>Simulated Rancher</h1><form method="post">${users.join('')}` +
        `<button name="user" value="">Sign out</button></form><h2>NeuVector of</h2><ul>${links.join('')}</ul></main>`,
    )
  }

  #frame({ controller: { clusterName } }: RancherCluster, withSlash: boolean): Response {
    const src = `${consolePath(clusterName)}${withSlash ? '/' : ''}`
    return page(
      'Simulated Rancher',
      `<nav><a href="/">Rancher</a>${clusterName}</nav><iframe title="NeuVector" src="${src}"></iframe>`,
    )
  }

  #signIn(fields: URLSearchParams): Response {
    const user = RANCHER_USERS.find(({ id }) => id === fields.get('user'))
    const value = user ? `token-${user.id}:${crypto.randomUUID()}` : ''
    if (user) this.#tellControllers(user, value)
    const headers = {
      Location: '/',
      'Set-Cookie': `${COOKIE}=${value}; Path=/; HttpOnly${user ? '' : '; Max-Age=0'}`,
    }
    return new Response(null, { status: 303, headers })
  }

  /** What Rancher will answer when a controller asks about this cookie. */
  #tellControllers(user: RancherUser, cookie: string): void {
    if (user.id === EXPIRED_USER) return
    for (const { controller } of this.clusters) {
      const isPrimary = controller.federationRole === 'primary'
      const role = user.role === 'admin' && isPrimary ? 'fedAdmin' : user.role
      controller.state.rancher.people[cookie] = { username: user.id, role }
    }
  }
}
