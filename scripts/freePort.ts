import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A port nobody listens at, for programs that have to be told one. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  // A TCP server that listens always has a port.
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
