import { wrongFormat } from '../RestError.ts'

/** What `GET /v1/list/application` offers: protocols the enforcer recognises (`share/dp` application ids). */
export const APPLICATIONS: readonly string[] = [
  'ActiveMQ',
  'Apache',
  'Cassandra',
  'Consul',
  'Couchbase',
  'CouchDB',
  'DHCP',
  'DNS',
  'Echo',
  'ElasticSearch',
  'Erlang-EPMD',
  'etcd',
  'GRPC',
  'HTTP',
  'Jetty',
  'Kafka',
  'Kubernetes',
  'Memcached',
  'MongoDB',
  'MSSQL',
  'MySQL',
  'Nginx',
  'NodeJS',
  'NTP',
  'Oracle',
  'PostgreSQL',
  'RabbitMQ',
  'Radius',
  'Redis',
  'RTSP',
  'SIP',
  'Spark',
  'SSH',
  'SSL',
  'Syslog',
  'TFTP',
  'VoltDB',
  'Wordpress',
  'ZooKeeper',
]

/** `applications` as stored: sorted; empty, or with `any` anywhere, becomes `["any"]`. Unknown or double names are 400/6. */
export function normalizedApplications(given: unknown): readonly string[] {
  if (given !== undefined && given !== null && !Array.isArray(given)) throw wrongFormat()
  const names = (given ?? []) as readonly unknown[] // checked above
  if (names.length === 0 || names.includes('any')) return ['any']
  const known = names.map((name) => {
    const found = APPLICATIONS.find((application) => application === name)
    // The typo is the controller's (recording 21).
    if (found === undefined) throw wrongFormat(`Unknonwn application name: ${String(name)}`)
    return found
  })
  if (new Set(known).size < known.length) throw wrongFormat('Duplicate application')
  return known.toSorted()
}
