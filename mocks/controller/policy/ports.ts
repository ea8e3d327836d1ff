import { wrongFormat } from '../RestError.ts'

const MAX_PORT = 65_535
const PROTOCOLS = ['tcp', 'udp'] as const

interface PortRange {
  readonly protocol: (typeof PROTOCOLS)[number]
  readonly low: number
  readonly high: number
}

/**
 * `ports` as the controller stores it: sorted, protocol written out, without what `tcp/any` or `udp/any` covers
 * (semantics.md g.5; `common/policy.go`). A bare number is TCP. Throws 400/6.
 */
export function normalizedPorts(text: string): string {
  const tokens = text.split(/[\s,]+/).filter((token) => token !== '')
  if (tokens.length === 0 || tokens.includes('any')) return 'any'
  const ranges = tokens.filter((token) => token !== 'icmp').map(portRange)
  const whole = PROTOCOLS.filter((protocol) => ranges.some((range) => isWhole(range, protocol)))
  const kept = ranges
    .filter((range) => isWhole(range, range.protocol) || !whole.includes(range.protocol))
    .sort((a, b) => a.protocol.localeCompare(b.protocol) || a.low - b.low || a.high - b.high)
    .map(printed)
  return [...new Set([...kept, ...(tokens.includes('icmp') ? ['icmp'] : [])])].join(',')
}

function portRange(token: string): PortRange {
  const [, protocol, range = ''] = /^(?:(tcp|udp)\/)?(any|\d+(?:-\d+)?)$/.exec(token) ?? []
  const known = PROTOCOLS.find((each) => each === protocol) ?? 'tcp'
  if (range === 'any' && protocol !== undefined) return { protocol: known, low: 0, high: MAX_PORT }
  const [low = Number.NaN, high = low] = range.split('-').map(Number)
  if (!(low >= 0 && high >= low && high <= MAX_PORT)) throw wrongFormat('Invalid ports format')
  return { protocol: known, low, high }
}

const isWhole = ({ protocol, low, high }: PortRange, wanted: string) =>
  protocol === wanted && low === 0 && high === MAX_PORT

function printed(range: PortRange): string {
  if (isWhole(range, range.protocol)) return `${range.protocol}/any`
  return `${range.protocol}/${range.low}${range.high === range.low ? '' : `-${range.high}`}`
}
