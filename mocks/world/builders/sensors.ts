import type { SensorKind, SensorPatternWire } from '../../../src/domain/sensors/api/schema.ts'
import type { PolicySet, SensorSet, SensorState } from '../../controller/PolicyState.ts'

/** `context value`; with `!` in front of the context, text that has it is no hit. */
type PatternText = string
interface SensorSeed {
  readonly name: string
  readonly comment: string
  readonly rules: Readonly<Record<string, readonly PatternText[]>>
  /** What it does in the groups that use it. */
  readonly groups?: Readonly<Record<string, 'allow' | 'deny'>>
  readonly cfg_type?: 'ground'
}

const IBAN = String.raw`body \b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}\b`
const UNION_SELECT = String.raw`url (?i)union[\s+]+(?:all[\s+]+)?select`

/** What the people of a cluster made themselves, and one sensor a CRD made. */
const OWN: Readonly<Record<SensorKind, readonly SensorSeed[]>> = {
  dlp: [
    {
      name: 'contract-data',
      comment: 'Numbers of customers and contracts',
      rules: {
        'customer-number': [String.raw`body \bCU-\d{8}\b`],
        'contract-number': [String.raw`body \bCT-\d{4}-\d{6}\b`, 'header (?i)content-type: application/json'],
      },
      groups: { 'shop-tier': 'allow', databases: 'deny' },
    },
    { name: 'bank-accounts', comment: '', rules: { iban: [IBAN] } },
    {
      name: 'gitops-secrets',
      comment: 'Made by a CRD',
      rules: { 'private-key': ['packet -----BEGIN [A-Z]+ PRIVATE KEY-----'] },
      cfg_type: 'ground',
    },
  ],
  waf: [
    {
      name: 'sql-injection',
      comment: 'Statements in addresses and bodies',
      rules: {
        'union-select': [UNION_SELECT],
        tautology: [
          String.raw`body '\s+or\s+'?\d+'?\s*=\s*'?\d+`,
          'header (?i)content-type: application/x-www-form-urlencoded',
          '!url ^/search',
        ],
      },
      groups: { 'shop-tier': 'deny' },
    },
    { name: 'path-traversal', comment: '', rules: { dots: [String.raw`url (?:\.\./){2,}`] } },
  ],
}

/** The sensors of a primary that has been in use. */
const FEDERAL: Readonly<Record<SensorKind, readonly SensorSeed[]>> = {
  dlp: [
    {
      name: 'fed.customer-data',
      comment: 'What may not leave the payment services',
      rules: { 'customer-number': [String.raw`body \bCU-\d{8}\b`], iban: [IBAN] },
      groups: { 'fed.frontend': 'allow', 'fed.payments': 'deny' },
    },
    {
      name: 'fed.cloud-keys',
      comment: 'Keys of cloud accounts in clear text',
      rules: {
        aws: [String.raw`body \bAKIA[0-9A-Z]{16}\b`, String.raw`!body \bAKIAIOSFODNN7EXAMPLE\b`],
        gcp: ['body "type":[ ]*"service_account"'],
      },
      groups: { 'fed.ci-runners': 'allow' },
    },
  ],
  waf: [
    {
      name: 'fed.injection',
      comment: 'Injection through addresses',
      rules: { 'union-select': [UNION_SELECT], script: [String.raw`url (?i)<script[\s>]`] },
      groups: { 'fed.frontend': 'deny', 'fed.ingress': 'allow' },
    },
  ],
}

/** Groups that use a predefined sensor, too. */
const PREDEFINED_USES: Readonly<Record<string, string>> = {
  databases: 'sensor.ssn',
  'fed.payments': 'fed.sensor.creditcard',
  'fed.ingress': 'fed.sensor.log4shell',
}

/** Where ids of rules that people made begin; those of federal sensors lie before a cluster's own. */
const FIRST_ID = { dlp: { fed: 20_000, local: 21_000 }, waf: { fed: 40_004, local: 41_000 } } as const

/** Adds to the predefined sensors what the people of a cluster made; `more` of them fill a long list. */
export const withOwnSensors = (set: PolicySet, more: number): PolicySet => ({
  ...set,
  dlp: withSeeds(set.dlp, [...OWN.dlp, ...moreSeeds('dlp', more)], FIRST_ID.dlp.local),
  waf: withSeeds(set.waf, [...OWN.waf, ...moreSeeds('waf', more)], FIRST_ID.waf.local),
})

/** The same for the federal set of a primary that has been in use. */
export const withFederalSensors = (set: PolicySet): PolicySet => ({
  ...set,
  dlp: withSeeds(set.dlp, FEDERAL.dlp, FIRST_ID.dlp.fed),
  waf: withSeeds(set.waf, FEDERAL.waf, FIRST_ID.waf.fed),
})

const moreSeeds = (kind: SensorKind, count: number): readonly SensorSeed[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${kind}-team-${String(index + 1).padStart(3, '0')}`,
    comment: index % 4 === 1 ? `Asked for by change ${4_100 + index}` : '',
    rules: Object.fromEntries(
      Array.from({ length: 1 + (index % 5) }, (_rule, number) => [
        `rule-${number + 1}`,
        [String.raw`body \bT${index}-${number}-\d{6}\b`],
      ]),
    ),
    ...(index % 3 === 0 && { groups: { 'shop-tier': 'allow' } }),
  }))

function withSeeds(set: SensorSet, seeds: readonly SensorSeed[], firstId: number): SensorSet {
  let id = firstId
  const isFederal = (name: string) => name.startsWith('fed.')
  const sensors = seeds.map(({ name, comment, rules, cfg_type }): SensorState => {
    const cfgType = cfg_type ?? (isFederal(name) ? 'federal' : 'user_created')
    return {
      name,
      comment,
      predefine: false,
      cfg_type: cfgType,
      rules: Object.entries(rules)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([rule, texts]) => ({
          name: rule,
          id: id++,
          cfg_type: cfgType,
          patterns: texts.map(patternOf),
        })),
    }
  })
  return { sensors: [...set.sensors, ...sensors], uses: usesOf(seeds, set.sensors) }
}

function patternOf(text: PatternText): SensorPatternWire {
  const end = text.indexOf(' ')
  const context = text.slice(0, end)
  return {
    key: 'pattern',
    op: context.startsWith('!') ? '!regex' : 'regex',
    context: context.replace('!', ''),
    value: text.slice(end + 1),
  }
}

function usesOf(seeds: readonly SensorSeed[], predefined: readonly SensorState[]): SensorSet['uses'] {
  const uses: Record<string, { status: boolean; actions: Record<string, string> }> = {}
  const assign = (group: string, sensor: string, action: string) => {
    // Somebody switched off what looks into the traffic of the CI runners.
    uses[group] ??= { status: group !== 'fed.ci-runners', actions: {} }
    uses[group].actions[sensor] = action
  }
  for (const { name, groups } of seeds) {
    for (const [group, action] of Object.entries(groups ?? {})) assign(group, name, action)
  }
  for (const [group, sensor] of Object.entries(PREDEFINED_USES)) {
    if (predefined.some(({ name }) => name === sensor)) assign(group, sensor, 'deny')
  }
  return uses
}
