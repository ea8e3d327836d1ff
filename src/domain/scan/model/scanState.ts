import type { ScanBriefWire } from '../api/schema'

/** How the scan of an object stands. `never`: no scan was asked for and none was done. */
export const SCAN_STATES = [
  ...(['scanning', 'scheduled', 'finished', 'failed', 'never', 'unsupported', 'unknown'] as const),
] as const
export type ScanState = (typeof SCAN_STATES)[number]

const STATE: Readonly<Record<string, ScanState>> = {
  '': 'never',
  scheduled: 'scheduled',
  scanning: 'scanning',
  finished: 'finished',
  failed: 'failed',
  failed_signature_scan: 'failed',
  unsupported: 'unsupported',
}

/** The state of a scan; an object that was never scanned has no brief at all, or an empty one. */
export function scanStateOf(brief: ScanBriefWire | null | undefined): ScanState {
  return brief ? (STATE[brief.status] ?? 'unknown') : 'never'
}

/** Whether the result changes soon: lists are read again every few seconds while something is scanning. */
export const isScanning = (brief: ScanBriefWire | null | undefined): boolean => {
  const state = scanStateOf(brief)
  return state === 'scheduled' || state === 'scanning'
}

/** Whether the numbers of a brief mean something: zeros of an object that was never scanned do not. */
export const hasResult = (brief: ScanBriefWire | null | undefined): brief is ScanBriefWire =>
  brief !== null && brief !== undefined && brief.scanned_timestamp !== 0
