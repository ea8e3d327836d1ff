/** Imports whose transaction the primary passes on; that of response rules it does not (semantics.md b.10). */
const IMPORT =
  /^\/v1\/file\/(config|(group|admission|waf|dlp|compliance\/profile|vulnerability\/profile)\/config)$/
const REGISTRY_TEST = /^\/v[12]\/scan\/registry\/[^/]+\/test$/
/** Answers that are files. */
const EXPORT =
  /^\/v1\/file\/(config|group|admission|waf|dlp|compliance\/profile|vulnerability\/profile)$|^\/v1\/sniffer\/[^/]+\/pcap$/
const PASSED_BACK = ['Content-Type', 'Content-Encoding', 'Cache-Control']

/**
 * The request as the member sees it: its own path, JSON content type, no session of the caller and next to no headers
 * (`controller/rest/federation.go` handlerFedClusterForward).
 */
export async function asForwarded(request: Request, path: string): Promise<Request> {
  const url = new URL(request.url)
  url.pathname = path
  const type = request.headers.get('Content-Type') ?? ''
  const isUpload = request.method === 'POST' && path === '/v1/file/config' && type.startsWith('multipart/')
  const headers = new Headers({ 'Content-Type': isUpload ? type : 'application/json' })
  pass('Content-Encoding', request.headers, headers)
  if (IMPORT.test(path) || REGISTRY_TEST.test(path)) pass('X-Transaction-ID', request.headers, headers)
  // The export of groups knows a GET without a list of names; on the member it is a POST.
  const method =
    request.method === 'GET' && path === '/v1/file/group' && url.search === '' ? 'POST' : request.method
  const body = request.method === 'GET' ? null : await request.arrayBuffer()
  return new Request(url, { method, headers, body: body?.byteLength === 0 ? null : body })
}

/** The member's answer as the primary gives it on: its status and body, and few of its headers. */
export function passedBack(response: Response, path: string): Response {
  const headers = new Headers()
  for (const name of PASSED_BACK) pass(name, response.headers, headers)
  if (EXPORT.test(path)) pass('Content-Disposition', response.headers, headers)
  if (REGISTRY_TEST.test(path)) pass('X-Transaction-ID', response.headers, headers)
  return new Response(response.body, { status: response.status, headers })
}

function pass(name: string, from: Headers, to: Headers): void {
  const value = from.get(name)
  if (value !== null) to.set(name, value)
}
