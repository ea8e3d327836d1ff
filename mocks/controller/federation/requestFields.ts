import type { RestServerWire } from '../../../src/domain/federation/api/schema.ts'
import type { Controller } from '../Controller.ts'
import { notAllowed, wrongFormat } from '../RestError.ts'
import { asRecord, stringField, type Fields } from '../Route.ts'

/** Where a cluster can be reached. Go checks only that server and port are set (`share.CLUSRestServerInfo.IsValid`). */
export function restInfoField(value: unknown, fallback: RestServerWire): RestServerWire {
  const given = value === undefined || value === null ? fallback : asRecord(value)
  const server = stringField(given, 'server')
  const { port } = given
  if (server === '' || typeof port !== 'number' || port === 0) throw wrongFormat()
  return { server, port }
}

/** `use_proxy`: "" or "https", else 400/6. */
export function proxyField(body: Fields): string {
  const useProxy = stringField(body, 'use_proxy')
  if (useProxy !== '' && useProxy !== 'https') throw wrongFormat()
  return useProxy
}

/**
 * What a former federation has left behind stops promote and join: 400/4 while it is being tidied up (semantics.md b.5),
 * 428/4 with the names of groups and registries that could not be removed.
 */
export function refuseLeftovers(controller: Controller): void {
  const { federation, faults } = controller.state
  if (controller.worldNow() < federation.tidyUntilMs) {
    throw notAllowed(400, 'The former federation is still being dismissed')
  }
  if (faults.leftovers.length > 0) throw notAllowed(428, faults.leftovers.join(','))
}
