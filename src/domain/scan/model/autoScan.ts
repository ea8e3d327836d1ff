import type { ScanConfigWire } from '../api/schema'

/** Whether nodes or containers are scanned by themselves: their own switch, or the old one for both. */
export function scansAutomatically(config: ScanConfigWire, kind: 'host' | 'workload'): boolean {
  const own = kind === 'host' ? config.enable_auto_scan_host : config.enable_auto_scan_workload
  return own ?? config.auto_scan
}
