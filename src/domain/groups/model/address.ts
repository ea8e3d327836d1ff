import ipaddr from 'ipaddr.js'

const DOMAIN = /^([0-9a-zA-Z])+([0-9a-zA-Z-_])*(\.[0-9a-zA-Z]+([0-9a-zA-Z-_])*)*$/
const SUB_DOMAIN = /^(\*)(\.[0-9a-zA-Z]+([0-9a-zA-Z-_])*){2,}$/
const ONLY_NUMBERS = /^[0-9-./]+$/

/** IP, CIDR, range `a-b`, DNS name, `*.sub.domain`, and names of HTTP hosts as `vh:…` (semantics.md n.2). */
export function isAddress(value: string): boolean {
  if (value.startsWith('vh:')) return isName(value.slice('vh:'.length))
  return isIpRange(value) || isName(value)
}

const isName = (name: string) => (DOMAIN.test(name) && !ONLY_NUMBERS.test(name)) || SUB_DOMAIN.test(name)

function isIpRange(value: string): boolean {
  if (value.includes('/')) return ipaddr.isValidCIDR(value)
  const [first = '', second, ...rest] = value.split('-')
  if (rest.length > 0) return false
  const isIp = (text: string) => ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
  return isIp(first) && (second === undefined || isIp(second))
}
