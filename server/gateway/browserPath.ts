/** How the SPA tells the folder it was served from: behind Rancher only the browser knows the whole path. */
const BASE_HEADER = 'x-nv-base'

const MAX_PATH_CHARS = 1024

/** Segments without the characters that could end a cookie's Path; Rancher's has a colon ("https:…:8443"). */
const FOLDER = /^\/(?:(?:[\w~!$'()*+=:@.-]|%[\da-f]{2})+\/)*$/i

const DOT_SEGMENT = /\/\.{1,2}\//

/**
 * The folder of the console as the browser sees it, for the Path of its cookies (security.md S2). What does not look
 * like a path that ends in the gateway's own one is not believed.
 *
 * @param basePath of the gateway: begins and ends with "/".
 */
export function browserPath(headers: Headers, basePath: string): string {
  const told = headers.get(BASE_HEADER) ?? basePath
  const isFolder = told.length <= MAX_PATH_CHARS && FOLDER.test(told) && !DOT_SEGMENT.test(told)
  return isFolder && told.endsWith(basePath) ? told : basePath
}
