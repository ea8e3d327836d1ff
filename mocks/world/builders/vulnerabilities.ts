import type { VulnerabilityCountsState } from '../../controller/InventoryState.ts'
import { between, seededRandom } from './random.ts'

/** How many different vulnerabilities the scans of a cluster found: more on larger clusters and where the score is worse. */
export function buildVulnerabilityCounts(
  name: string,
  pods: number,
  nodes: number,
  score: number,
): VulnerabilityCountsState {
  const random = seededRandom(`vulnerabilities ${name}`)
  const high = Math.round(Math.sqrt(pods) * (0.6 + score / 14) * (0.8 + random() * 0.4))
  const critical = Math.round(high * (0.06 + random() * 0.1))
  const medium = Math.round(high * (2.4 + random() * 2))
  const low = Math.round(medium * (0.5 + random()))
  const total = critical + high + medium + low
  return {
    critical,
    high,
    medium,
    low,
    platform: score > 20 ? between(random, 1, 6) : 0,
    image: 0,
    node: Math.round(total * 0.2) + nodes,
    container: total,
  }
}
