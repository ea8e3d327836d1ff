import type { ModuleWire, VulnerabilityWire } from '../../src/domain/scan/api/schema.ts'
import { between, seededRandom } from '../world/builders/random.ts'
import { APP_PACKAGES, KUBERNETES_CVES, type AppPackage, type AppStack } from './appCves.ts'
import { scoreV2, scoreV3, severityOfScore, SHAPES, toVectorV2, type Shape } from './cvss.ts'
import { generatedCves, OS_CVES, type OsCve } from './osCves.ts'
import { advisoryLink, LAST_STEP, OS_PACKAGES, versionAt, type OsName, type OsPackage } from './osPackages.ts'

/** What a scanner would look at: enough to know everything it finds. */
export interface ScannedSoftware {
  readonly os: OsName
  /** How many security updates of the operating system are installed, 0 to 24: more of them, fewer findings. */
  readonly updates: number
  /** Languages of the application; none on nodes. */
  readonly stacks: readonly AppStack[]
  /** A machine with a kernel and what runs containers, not an image. */
  readonly isNode: boolean
  /** At least so many vulnerabilities, for scenarios that are about size. */
  readonly atLeast?: number | undefined
}

/** What a scanner reports, before the vulnerability profile hides anything. Shared objects: never change them. */
export interface ScanResult {
  readonly baseOs: string
  readonly vulnerabilities: readonly VulnerabilityWire[]
  readonly modules: readonly ModuleWire[]
}

const known = new Map<string, ScanResult>()

/** What is known against the orchestrator in this version. */
export function platformResultOf(kubeVersion: string): ScanResult {
  const version = kubeVersion.replace(/^v/, '').replace(/[+-].*$/, '')
  return {
    baseOs: '',
    vulnerabilities: appFindings({ name: 'kubernetes', version, file: '', cves: KUBERNETES_CVES }),
    modules: [],
  }
}

/** What a scanner finds in some software; the same every time, and computed once. */
export function scanResultOf(software: ScannedSoftware): ScanResult {
  const key = JSON.stringify(software)
  const before = known.get(key)
  if (before) return before
  const result = scan(software)
  known.set(key, result)
  return result
}

/** Software for something with this name: the same name, the same software. */
export function softwareOf(name: string, stacks: readonly AppStack[]): ScannedSoftware {
  const random = seededRandom(`software ${name}`)
  const systems = [
    'debian:12',
    'debian:12',
    'ubuntu:22.04',
    'alpine:3.19',
    'alpine:3.19',
    'rhel:9.4',
  ] as const
  return {
    os: systems[between(random, 0, systems.length - 1)] ?? 'debian:12',
    updates: between(random, 6, LAST_STEP),
    stacks,
    isNode: false,
  }
}

function scan(software: ScannedSoftware): ScanResult {
  const { os, stacks, isNode } = software
  const packages = OS_PACKAGES.filter((entry) => entry.builds[os] && (isNode || !entry.nodeOnly))
  const apps = APP_PACKAGES.filter(({ stack }) => stacks.includes(stack))
  const vulnerabilities = [
    ...packages.flatMap((entry) => osFindings(software, entry, cvesOf(entry))),
    ...apps.flatMap(appFindings),
  ]
  return {
    baseOs: os,
    vulnerabilities: withBulk(software, vulnerabilities),
    modules: [...packages.map((entry) => osModule(software, entry)), ...apps.map(appModule)],
  }
}

const cvesOf = ({ key }: OsPackage) => OS_CVES.filter(({ packageKey }) => packageKey === key)

/** CVEs that the installed updates have not fixed. */
function osFindings(
  software: ScannedSoftware,
  entry: OsPackage,
  cves: readonly OsCve[],
): VulnerabilityWire[] {
  const { os, updates } = software
  const [name = '', version = ''] = entry.builds[os] ?? []
  return cves
    .filter(({ fixedAt }) => fixedAt === undefined || fixedAt > updates)
    .map((cve) =>
      finding(cve.name, cve.shape, cve.published, {
        description: cve.description,
        link: advisoryLink(os, cve.name),
        package_name: name,
        package_version: versionAt(os, version, updates),
        fixed_version: cve.fixedAt === undefined ? '' : versionAt(os, version, cve.fixedAt),
        file_name: '',
        in_base_image: !software.isNode,
      }),
    )
}

function appFindings(entry: Omit<AppPackage, 'stack'>): VulnerabilityWire[] {
  const { name: packageName, version, file, cves } = entry
  return cves.map(({ name, shape, published, fixedVersion, description }) =>
    finding(name, shape, published, {
      description,
      link: advisoryLink(undefined, name),
      package_name: packageName,
      package_version: version,
      fixed_version: fixedVersion,
      file_name: file,
      in_base_image: false,
    }),
  )
}

const RATINGS: Readonly<Record<string, string>> = {
  Critical: 'Critical',
  High: 'Important',
  Medium: 'Moderate',
}
const DAY_S = 86_400

function finding(
  name: string,
  shape: Shape,
  published: string,
  where: Pick<
    VulnerabilityWire,
    | 'description'
    | 'link'
    | 'package_name'
    | 'package_version'
    | 'fixed_version'
    | 'file_name'
    | 'in_base_image'
  >,
): VulnerabilityWire {
  const vector = SHAPES[shape]
  const vectorV2 = toVectorV2(vector)
  const score = scoreV3(vector)
  const severity = severityOfScore(score)
  const publishedS = Date.parse(`${published}T10:15:00Z`) / 1000
  return {
    name,
    score: scoreV2(vectorV2),
    severity,
    vectors: vectorV2,
    ...where,
    score_v3: score,
    vectors_v3: `CVSS:3.1/${vector}`,
    published_timestamp: publishedS,
    last_modified_timestamp: publishedS + between(seededRandom(`modified ${name}`), 2, 200) * DAY_S,
    feed_rating: RATINGS[severity] ?? 'Low',
    tags: [],
  }
}

/** Fills up to a number with findings in the packages of a machine that does far too much. */
function withBulk(
  software: ScannedSoftware,
  findings: readonly VulnerabilityWire[],
): readonly VulnerabilityWire[] {
  const missing = (software.atLeast ?? 0) - findings.length
  if (missing <= 0) return findings
  const perPackage = Math.ceil(missing / BULK_PACKAGES.length)
  const bulk = BULK_PACKAGES.flatMap((key) =>
    osFindings(
      { ...software, updates: 0 },
      { key, source: key, builds: { [software.os]: [key, '1:7.4.7-1ubuntu1'] } },
      generatedCves(key, perPackage),
    ),
  )
  return [...findings, ...bulk.slice(0, missing)]
}

const BULK_PACKAGES = [
  ...['texlive', 'libreoffice', 'firefox', 'thunderbird', 'webkit2gtk', 'imagemagick', 'ghostscript'],
  ...['qemu-system', 'wireshark', 'php8.1', 'mysql-server', 'postgresql-14', 'mariadb', 'nodejs', 'ruby3.0'],
  ...[
    'openjdk-17-jre',
    'golang-1.18',
    'rustc',
    'ffmpeg',
    'vlc',
    'gimp',
    'poppler',
    'samba',
    'bind9',
    'nginx',
  ],
] as const

function osModule({ os, updates }: ScannedSoftware, entry: OsPackage): ModuleWire {
  const [name = '', version = ''] = entry.builds[os] ?? []
  const cves = cvesOf(entry).filter(({ fixedAt }) => fixedAt === undefined || fixedAt > updates)
  return {
    name,
    file: '',
    version: versionAt(os, version, updates),
    source: entry.source,
    cves: cves.map((cve) => ({
      name: cve.name,
      status: cve.fixedAt === undefined ? 'unpatched' : 'fix exists',
    })),
  }
}

function appModule({ name, version, file, stack, cves }: AppPackage): ModuleWire {
  return {
    name,
    file,
    version,
    source: stack,
    cves: cves.map((cve) => ({ name: cve.name, status: 'fix exists' })),
  }
}
