import type { ScanBriefWire } from '~/domain/scan/api/schema'
import type { WorkloadWire } from '~/domain/workload/api/schema'

/** A container of a node, with the pod it is in. */
export interface ContainerRow {
  readonly id: string
  readonly name: string
  /** Name of the pod; the container's own where it is in none. */
  readonly pod: string
  readonly domain: string
  readonly image: string
  /** discover | monitor | protect | quarantined | unmanaged | exit */
  readonly state: string
  /** Of the platform itself, not of an application. */
  readonly isSystem: boolean
  readonly brief: ScanBriefWire | null | undefined
}

/** The containers of pods, one row each; a workload without children is a container of its own. */
export function containerRows(pods: readonly WorkloadWire[]): readonly ContainerRow[] {
  return pods.flatMap((pod) =>
    (pod.children.length > 0 ? pod.children : [pod]).map((container) => ({
      id: container.brief.id,
      name: container.brief.display_name,
      pod: pod.brief.display_name,
      domain: pod.brief.domain,
      image: container.brief.image,
      state: container.brief.state,
      isSystem: pod.platform_role !== '',
      brief: container.security.scan_summary,
    })),
  )
}
