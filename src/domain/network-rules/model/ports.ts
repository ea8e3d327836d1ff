const MAX_PORT = 65_535

export type PortProtocol = 'tcp' | 'udp'

export interface PortRange {
  readonly protocol: PortProtocol
  readonly low: number
  readonly high: number
}

/** What a text of ports means. */
export type PortsReading =
  | {
      readonly ok: true
      /** As the controller will store it; "any" for everything. */
      readonly text: string
      readonly ranges: readonly PortRange[]
      readonly icmp: boolean
      /** Numbers written without a protocol: TCP only, which many take for both (semantics.md z.57). */
      readonly bare: readonly string[]
    }
  | { readonly ok: false; readonly token: string; readonly problem: PortProblem }

/** `format`: not in the grammar; `range`: above 65535; `order`: the end lies before the beginning. */
export type PortProblem = 'format' | 'range' | 'order'

const EVERYTHING: readonly PortRange[] = (['tcp', 'udp'] as const).map((protocol) => ({
  protocol,
  low: 0,
  high: MAX_PORT,
}))

/**
 * Ports as the controller reads them (semantics.md g.5): "" and `any` are everything; else a list separated by commas or
 * blanks of `[tcp/|udp/]N[-M]`, `tcp/any`, `udp/any` and `icmp`, all lower case.
 */
export function readPorts(text: string): PortsReading {
  const tokens = text.split(/[\s,]+/).filter((token) => token !== '')
  if (tokens.length === 0 || tokens.includes('any')) {
    return { ok: true, text: 'any', ranges: EVERYTHING, icmp: true, bare: [] }
  }
  const ranges: PortRange[] = []
  for (const token of tokens.filter((each) => each !== 'icmp')) {
    const range = readRange(token)
    if (typeof range === 'string') return { ok: false, token, problem: range }
    ranges.push(range)
  }
  const icmp = tokens.includes('icmp')
  return {
    ok: true,
    text: printed(ranges, icmp),
    ranges,
    icmp,
    bare: tokens.filter((token) => /^\d/.test(token)),
  }
}

function readRange(token: string): PortRange | PortProblem {
  const match = /^(?:(tcp|udp)\/)?(?:(any)|(\d+)(?:-(\d+))?)$/.exec(token)
  if (!match) return 'format'
  const [, protocol, any, from, to = from] = match
  if (any !== undefined && protocol === undefined) return 'format'
  const low = any === undefined ? Number(from) : 0
  const high = any === undefined ? Number(to) : MAX_PORT
  if (low > MAX_PORT || high > MAX_PORT) return 'range'
  if (high < low) return 'order'
  return { protocol: protocol === 'udp' ? 'udp' : 'tcp', low, high }
}

const isWhole = ({ low, high }: PortRange) => low === 0 && high === MAX_PORT

/** Sorted, protocol written out, without what `tcp/any` or `udp/any` covers. */
function printed(ranges: readonly PortRange[], icmp: boolean): string {
  const whole = new Set(ranges.filter(isWhole).map(({ protocol }) => protocol))
  const texts = ranges
    .filter((range) => isWhole(range) || !whole.has(range.protocol))
    .toSorted((a, b) => a.protocol.localeCompare(b.protocol) || a.low - b.low || a.high - b.high)
    .map((range) => {
      if (isWhole(range)) return `${range.protocol}/any`
      const end = range.high === range.low ? '' : `-${range.high}`
      return `${range.protocol}/${range.low}${end}`
    })
  return [...new Set([...texts, ...(icmp ? ['icmp'] : [])])].join(',')
}

/** Whether everything the second text allows is allowed by the first. Texts that cannot be read cover nothing. */
export function coversPorts(outer: string, inner: string): boolean {
  const [a, b] = [readPorts(outer), readPorts(inner)]
  if (!a.ok || !b.ok || (b.icmp && !a.icmp)) return false
  return b.ranges.every((range) => isCovered(range, a.ranges))
}

/** Ports next to each other count together: 80-81 is covered by 80 and 81. */
function isCovered({ protocol, low, high }: PortRange, by: readonly PortRange[]): boolean {
  let next = low
  for (const range of by.filter((each) => each.protocol === protocol).toSorted((a, b) => a.low - b.low)) {
    if (range.low > next) break
    next = Math.max(next, range.high + 1)
  }
  return next > high
}
