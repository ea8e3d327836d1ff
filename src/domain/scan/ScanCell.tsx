import type { ScanBriefWire } from './api/schema'
import { scanStateOf } from './model/scanState'
import { ScanAge } from './ScanAge'
import { ScanStateLabel } from './ScanStateLabel'

/** In lists: how old the result is, or the state of the scan when there is more to say than that. */
export function ScanCell({ brief }: { readonly brief: ScanBriefWire | null | undefined }) {
  return scanStateOf(brief) === 'finished' ? <ScanAge brief={brief} /> : <ScanStateLabel brief={brief} />
}
