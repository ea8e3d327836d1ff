/** Words for the security risk score, 0–100, where lower is better. */
export type ScoreBand = 'good' | 'fair' | 'poor'

/** Good up to 20, Fair up to 50, Poor above: the bands users know from NeuVector's own dashboard. */
export function scoreBand(score: number): ScoreBand {
  if (score <= 20) return 'good'
  return score <= 50 ? 'fair' : 'poor'
}
