import { z } from '~/shared/api/zod'
import { wireBoolean, wireMap, wireNumber, wireRows, wireString } from '~/shared/api/wire'

/** What a controller and an enforcer have in common. Timestamps are RFC 3339, "" when unset. */
const ComponentWire = z.object({
  id: z.string().min(1),
  name: wireString,
  display_name: wireString,
  host_name: wireString,
  host_id: wireString,
  version: wireString,
  labels: wireMap(z.string()),
  /** The Kubernetes namespace. */
  domain: wireString,
  created_at: wireString,
  started_at: wireString,
  joined_at: wireString,
  disconnected_at: wireString,
  /** Bytes, 0 for no limit. */
  memory_limit: wireNumber,
  cpus: wireString,
  cluster_ip: wireString,
  /** connected | disconnected */
  connection_state: wireString,
})

/** `RESTController` */
export const ControllerWire = ComponentWire.extend({
  leader: wireBoolean,
  orch_conn_status: wireString,
  orch_conn_last_error: wireString,
})
export type ControllerWire = z.infer<typeof ControllerWire>

/** `RESTAgent`: the API calls an enforcer an agent. */
export const EnforcerWire = ComponentWire.extend({
  pid_mode: wireString,
  network_mode: wireString,
  nv_protect: wireBoolean,
})
export type EnforcerWire = z.infer<typeof EnforcerWire>

/** `RESTScanner`. It has no state and no version of its own, only the database it brought. */
export const ScannerWire = z.object({
  id: z.string().min(1),
  cvedb_version: wireString,
  /** RFC 3339 */
  cvedb_create_time: wireString,
  /** Unix seconds. */
  joined_timestamp: wireNumber,
  server: wireString,
  port: wireNumber,
  scanned_containers: wireNumber,
  scanned_hosts: wireNumber,
  scanned_images: wireNumber,
  scanned_serverless: wireNumber,
})
export type ScannerWire = z.infer<typeof ScannerWire>

export const ControllerListWire = z.object({ controllers: wireRows(ControllerWire) })
export const EnforcerListWire = z.object({ enforcers: wireRows(EnforcerWire) })
export const ScannerListWire = z.object({ scanners: wireRows(ScannerWire) })

/** `RESTMetry`: cpu as a share of one core (0.56 = 56 %), memory in bytes. */
const MetricsWire = z.object({ cpu: z.number(), memory: z.number() })

/** `RESTAgentStatsData`: averages over the last 5 s (`span_1`), minute (`span_12`) and five minutes (`span_60`). */
export const StatsWire = z.object({
  id: wireString,
  read_at: wireString,
  stats: z.object({
    /** Seconds of one sample. */
    interval: wireNumber,
    span_1: MetricsWire,
    span_12: MetricsWire,
    span_60: MetricsWire,
  }),
})
export type StatsWire = z.infer<typeof StatsWire>
