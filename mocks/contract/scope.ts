import type { Exchange } from './recordings.ts'

/** Resources the simulation does not have (yet); their exchanges are sent, so that the order is kept, and not compared. */
const NOT_SIMULATED = [
  '/v1/log/',
  '/v1/scan/repository',
  '/v1/file/compliance',
  '/v1/file/vulnerability',
  '/v1/file/config',
  '/v1/system/usage',
]

/** Routes of which only reading is simulated, and writing the federal part. */
const READ_ONLY = ['/v1/system/config', '/v2/system/config']

const FORWARDED = /^\/v1\/fed\/cluster\/[^/]+(?=\/)/

/** Whether an exchange is about something the simulation covers. Refusals by the primary itself are, whatever they forward. */
export function isSimulated({ request, response }: Exchange): boolean {
  const isForwarded = FORWARDED.test(request.path)
  const path = request.path.replace(FORWARDED, '')
  const answeredByMember =
    response.status === 200 || response.status === 404 || isMembersRefusal(response.body)
  if (isForwarded && !answeredByMember) return true
  if (READ_ONLY.includes(path) && request.method !== 'GET') return isAboutFederalConfig(request.body)
  return !NOT_SIMULATED.some((prefix) => path.startsWith(prefix))
}

const isAboutFederalConfig = (body: unknown) =>
  typeof body === 'object' && body !== null && 'fed_config' in body

/** 400/13 and the refusal to change a federal object come from the member. */
function isMembersRefusal(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'code' in body && body.code === 13
}
