import type { StatsWire } from '../api/schema'

/** CPU as a share of one core (0.5 = half a core), memory in bytes. */
export interface Usage {
  readonly cpu: number
  readonly memory: number
}

export interface UsageSample extends Usage {
  /** Milliseconds since the epoch, by the cluster's clock. */
  readonly at: number
}

/** What is known of a component's use of its node: the latest averages, and every reading so far, oldest first. */
export interface UsageHistory {
  readonly lastMinute: Usage
  readonly lastFiveMinutes: Usage
  readonly samples: readonly UsageSample[]
}

/** Ten minutes at one reading every five seconds. */
const LONGEST = 120

/** The history with one more reading; the same reading twice counts once. */
export function withSample(history: UsageHistory | undefined, { read_at, stats }: StatsWire): UsageHistory {
  const at = Date.parse(read_at)
  const before = history?.samples ?? []
  const isNew = !Number.isNaN(at) && at !== before.at(-1)?.at
  const samples = isNew ? [...before, { at, ...usage(stats.span_1) }] : before
  return {
    lastMinute: usage(stats.span_12),
    lastFiveMinutes: usage(stats.span_60),
    samples: samples.slice(-LONGEST),
  }
}

const usage = ({ cpu, memory }: Usage): Usage => ({ cpu, memory })
