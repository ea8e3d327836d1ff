/** Which side of a federation an address is for: the chart has one service for each (requirement document). */
export type FederationService = 'fed-master' | 'fed-worker'

/** Ports the two services listen on in the cluster; `kubectl` shows `11443:31878/TCP` (service port : node port). */
const SERVICE_PORT: Readonly<Record<FederationService, number>> = { 'fed-master': 11443, 'fed-worker': 10443 }

/** What the pasted output says about the wanted service. */
export type ServiceReading =
  | { readonly status: 'empty' }
  /** No line of the output names the service. */
  | { readonly status: 'not-found' }
  /** The load balancer has no address yet. */
  | { readonly status: 'pending'; readonly line: string; readonly name: string; readonly port: number }
  /** Reachable on every node: the person has to add a node's address. */
  | { readonly status: 'node-port'; readonly line: string; readonly name: string; readonly port: number }
  /** Not reachable from outside the cluster. */
  | { readonly status: 'cluster-ip'; readonly line: string; readonly name: string }
  | {
      readonly status: 'found'
      readonly line: string
      readonly name: string
      readonly server: string
      readonly port: number
    }

interface ServiceLine {
  readonly line: string
  readonly name: string
  readonly type: string
  readonly externalIps: readonly string[]
  readonly ports: readonly PortPair[]
}

interface PortPair {
  readonly port: number
  readonly nodePort: number | undefined
}

/**
 * Finds address and port of a federation service in the output of `kubectl get svc -n neuvector`, whole or in part, with
 * or without header, with a load balancer, a node port, a pending address or several addresses.
 */
export function readKubectlServices(output: string, service: FederationService): ServiceReading {
  if (output.trim() === '') return { status: 'empty' }
  const lines = output
    .split('\n')
    .map(parseLine)
    .filter((line): line is ServiceLine => line?.name.includes(service) ?? false)
  const readings = lines.map((line) => reading(line, SERVICE_PORT[service]))
  // Several services may match (an extra NodePort one, say): the most useful answer wins.
  const order: readonly ServiceReading['status'][] = ['found', 'node-port', 'pending', 'cluster-ip']
  return (
    readings.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0] ?? { status: 'not-found' }
  )
}

/** NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE; a copy may lack the cluster ip (as on the design screen) or the age. */
function parseLine(line: string): ServiceLine | undefined {
  const words = line.trim().split(/\s+/)
  const [name = '', type = ''] = words
  if (!['LoadBalancer', 'NodePort', 'ClusterIP', 'ExternalName'].includes(type)) return undefined
  const portsAt = words.findIndex((word, index) => index > 1 && /^\d+(:\d+)?\/(TCP|UDP|SCTP)/.test(word))
  const external = portsAt > 2 ? (words[portsAt - 1] ?? '') : ''
  return {
    line: line.trim(),
    name,
    type,
    externalIps: external.startsWith('<') ? [external] : external.split(',').filter(Boolean),
    ports: (words[portsAt] ?? '').split(',').flatMap(parsePort),
  }
}

function parsePort(text: string): PortPair[] {
  const match = /^(\d+)(?::(\d+))?\/TCP$/.exec(text)
  if (!match) return []
  return [{ port: Number(match[1]), nodePort: match[2] === undefined ? undefined : Number(match[2]) }]
}

function reading({ line, name, type, externalIps, ports }: ServiceLine, wanted: number): ServiceReading {
  const pair = ports.find(({ port }) => port === wanted) ?? ports[0]
  const port = pair?.port ?? wanted
  const [external] = externalIps
  if (external !== undefined && !external.startsWith('<')) {
    return { status: 'found', line, name, server: external, port }
  }
  if (type === 'LoadBalancer') return { status: 'pending', line, name, port }
  if (type === 'NodePort') return { status: 'node-port', line, name, port: pair?.nodePort ?? port }
  return { status: 'cluster-ip', line, name }
}
