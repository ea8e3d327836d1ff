/** Shapes of attack that most CVEs have, as CVSS 3.1 base vectors. */
export const SHAPES = {
  takeover: 'AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
  remoteCode: 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  lured: 'AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H',
  authenticated: 'AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
  difficult: 'AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H',
  localRoot: 'AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
  openedFile: 'AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H',
  escape: 'AV:L/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H',
  race: 'AV:L/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:H',
  outage: 'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
  disclosure: 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
  tampering: 'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N',
  luredOutage: 'AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H',
  scripting: 'AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N',
  intercepted: 'AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N',
  spoofing: 'AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:H/A:N',
  localCrash: 'AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H',
  localLeak: 'AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N',
  openedCrash: 'AV:L/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H',
  minorLeak: 'AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N',
  minorOutage: 'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L',
  trifling: 'AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N',
  unlikely: 'AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N',
} as const
export type Shape = keyof typeof SHAPES

/** A shape by its name; throws for a word of the tables that is none. */
export function shapeOf(word: string): Shape {
  if (!Object.hasOwn(SHAPES, word)) throw new Error(`No shape ${word}`)
  return word as Shape // checked on the line above
}

const V3: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  PR: { N: 0.85, L: 0.62, H: 0.27 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
}

const partsOf = (vector: string): Readonly<Partial<Record<string, string>>> =>
  Object.fromEntries(
    vector.split('/').map((part) => {
      const [metric = '', value = ''] = part.split(':')
      return [metric, value]
    }),
  )

/** CVSS 3.1 base score of a vector (first.org specification, section 7.1). */
export function scoreV3(vector: string): number {
  const parts = partsOf(vector)
  const weight = (metric: string) => V3[metric]?.[parts[metric] ?? ''] ?? 0
  const isChanged = parts['S'] === 'C'
  const iss = 1 - (1 - weight('C')) * (1 - weight('I')) * (1 - weight('A'))
  const impact = isChanged ? 7.52 * (iss - 0.029) - 3.25 * (iss - 0.02) ** 15 : 6.42 * iss
  const privileges = isChanged && parts['PR'] === 'L' ? 0.68 : weight('PR')
  const exploitability = 8.22 * weight('AV') * weight('AC') * privileges * weight('UI')
  if (impact <= 0) return 0
  return roundUp(Math.min((isChanged ? 1.08 : 1) * (impact + exploitability), 10))
}

function roundUp(value: number): number {
  const scaled = Math.round(value * 100_000)
  return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10
}

/** What a CVSS 3 vector would have been in CVSS 2, which knew no scope and no interaction. */
export function toVectorV2(vectorV3: string): string {
  const { AV = 'N', AC, UI, PR, C = 'N', I = 'N', A = 'N' } = partsOf(vectorV3)
  const complexity = AC === 'H' ? 'H' : UI === 'R' ? 'M' : 'L'
  // Complete only for attackers that already sit on the machine; over the network most were rated partial.
  const impact = (level: string) => (level === 'N' ? 'N' : AV === 'L' && level === 'H' ? 'C' : 'P')
  const authentication = PR === 'L' && AV === 'N' ? 'S' : 'N'
  return `AV:${AV}/AC:${complexity}/Au:${authentication}/C:${impact(C)}/I:${impact(I)}/A:${impact(A)}`
}

const V2: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 1, A: 0.646, L: 0.395 },
  AC: { L: 0.71, M: 0.61, H: 0.35 },
  Au: { N: 0.704, S: 0.56 },
  C: { C: 0.66, P: 0.275, N: 0 },
  I: { C: 0.66, P: 0.275, N: 0 },
  A: { C: 0.66, P: 0.275, N: 0 },
}

/** CVSS 2 base score of a vector. */
export function scoreV2(vector: string): number {
  const parts = partsOf(vector)
  const weight = (metric: string) => V2[metric]?.[parts[metric] ?? ''] ?? 0
  const impact = 10.41 * (1 - (1 - weight('C')) * (1 - weight('I')) * (1 - weight('A')))
  const exploitability = 20 * weight('AV') * weight('AC') * weight('Au')
  return impact === 0 ? 0 : Math.round((0.6 * impact + 0.4 * exploitability - 1.5) * 1.176 * 10) / 10
}

/** The severity word the controller gives a CVSS 3 score. */
export function severityOfScore(score: number): string {
  if (score >= 9) return 'Critical'
  if (score >= 7) return 'High'
  return score >= 4 ? 'Medium' : 'Low'
}
