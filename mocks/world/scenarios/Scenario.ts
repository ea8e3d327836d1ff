import type { FaultState } from '../../controller/ControllerState.ts'
import type { ClusterSpec } from '../builders/ClusterSpec.ts'

/** A member of a ready-made federation and the state the primary shows at first. */
export interface MemberSpec {
  readonly name: string
  /** A word of semantics.md b.2. */
  readonly status: string
  /** Seconds until it next polls the primary, which is when an early status moves on. */
  readonly pollsAfterS?: number
  /** What is wrong with it. */
  readonly faults?: Partial<FaultState>
}

/** A world to start from. */
export interface Scenario {
  readonly clusters: readonly ClusterSpec[]
  /** Names refer to `clusters`; clusters not named here stay stand-alone. */
  readonly federation?: {
    readonly primary: string
    readonly members: readonly MemberSpec[]
    /** Were removed while nobody could tell them: they still take themselves for members, the primary knows better. */
    readonly unaware?: readonly string[]
  }
}
