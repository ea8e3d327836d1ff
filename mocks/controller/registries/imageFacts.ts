import { APP_STACKS, type AppStack } from '../../catalogue/appCves.ts'
import type { OsName } from '../../catalogue/osPackages.ts'
import {
  scanResultOf,
  softwareOf,
  type ScannedSoftware,
  type ScanResult,
} from '../../catalogue/scanResult.ts'
import { between, hex, seededRandom } from '../../world/builders/random.ts'
import { softwareOfImage } from '../assets/workloads.ts'
import { idOf } from '../policy/members.ts'
import { HARBOR, type FoundImage } from './outsideRegistries.ts'
import { keyOf } from './registryScan.ts'

export interface ImageFacts {
  readonly imageId: string
  readonly digest: string
  readonly software: ScannedSoftware
  readonly sizeBytes: number
  readonly author: string
  readonly runsAsRoot: boolean
  /** Days before its first scan. */
  readonly ageDays: number
  readonly envs: readonly string[]
  readonly labels: Readonly<Record<string, string>>
  /** Newest first, as the controller lists them. */
  readonly layers: readonly ImageLayer[]
  /** Names of Sigstore verifiers that vouched for it. */
  readonly verifiers: readonly string[]
}

export interface ImageLayer {
  readonly digest: string
  readonly command: string
  readonly sizeBytes: number
  /** Which packages it brought: those of the base system, of a package manager, or of the application. */
  readonly brings: 'base' | 'system' | 'application' | 'nothing'
}

const MIB = 1024 ** 2
/** The image of the scenario `large` that has everything. */
const LARGEST_IMAGE = 'warehouse/monolith'
const LARGEST_FINDINGS = 1_500

const known = new Map<string, ImageFacts>()

/** An image looks the same wherever and whenever it is scanned: everything follows from its name. Computed once. */
export function imageFacts(image: FoundImage): ImageFacts {
  const key = keyOf(image)
  const facts = known.get(key) ?? lookInto(image)
  known.set(key, facts)
  return facts
}

function lookInto(image: FoundImage): ImageFacts {
  const { repository, tag } = image
  const random = seededRandom(`repository ${repository}`)
  const ownRandom = seededRandom(`image ${keyOf(image)}`)
  const host = repository.startsWith('library/') ? 'docker.io' : HARBOR
  const fullName = `${host}/${keyOf(image)}`
  const software = softwareIn(image, fullName)
  const layers = layersOf(repository, software, ownRandom)
  const runsAsRoot = random() < 0.35
  return {
    // As the workloads that run it have them.
    imageId: idOf(fullName, 0, 64),
    digest: `sha256:${idOf(fullName, 1, 64)}`,
    software,
    sizeBytes: layers.reduce((sum, layer) => sum + layer.sizeBytes, 0),
    author: repository.startsWith('library/') ? 'Docker, Inc.' : '',
    runsAsRoot,
    ageDays: between(ownRandom, 2, 420),
    envs: envsOf(software.stacks[0]),
    labels: {
      'org.opencontainers.image.source': `https://git.acme.io/${repository}`,
      'org.opencontainers.image.version': tag,
      maintainer: `${repository.split('/')[0] ?? ''}-team@acme.io`,
    },
    layers,
    verifiers: repository.startsWith('payments/') ? ['acme-release/payments-key'] : [],
  }
}

/** What a scanner finds in an image. */
export const imageResult = (image: FoundImage): ScanResult => scanResultOf(imageFacts(image).software)

/** What clusters run is the same here as there; other images have what fits their names. */
function softwareIn({ repository }: FoundImage, fullName: string): ScannedSoftware {
  const isRun = /^(shop|payments|data|ci|platform|library)\//.test(repository)
  const software = isRun ? softwareOfImage(fullName) : softwareOf(fullName, stacksOf(repository))
  return repository === LARGEST_IMAGE ? { ...software, atLeast: LARGEST_FINDINGS } : software
}

function stacksOf(repository: string): readonly AppStack[] {
  if (/jre|openjdk|erp|batch|report/.test(repository)) return ['java']
  if (/node|web|ui|frontend/.test(repository)) return ['node']
  if (/python|etl|forecast|recommend/.test(repository)) return ['python']
  return [APP_STACKS[between(seededRandom(`stack ${repository}`), 0, APP_STACKS.length - 1)] ?? 'go']
}

const INSTALL: Readonly<Record<OsName, string>> = {
  'debian:12':
    'RUN /bin/sh -c apt-get update && apt-get install -y --no-install-recommends ca-certificates curl',
  'ubuntu:22.04': 'RUN /bin/sh -c apt-get update && apt-get install -y ca-certificates curl tzdata',
  'alpine:3.19': 'RUN /bin/sh -c apk add --no-cache ca-certificates curl',
  'sles:15.6': 'RUN /bin/sh -c zypper --non-interactive install curl && zypper clean',
  'rhel:9.4': 'RUN /bin/sh -c microdnf install -y openssl curl && microdnf clean all',
}

const APPLICATION: Readonly<Record<AppStack | 'native', string>> = {
  java: 'COPY target/app.jar /srv/app.jar # buildkit',
  node: 'RUN /bin/sh -c npm ci --omit=dev # buildkit',
  python: 'RUN /bin/sh -c pip install --no-cache-dir -r requirements.txt # buildkit',
  go: 'COPY /out/server /usr/local/bin/server # buildkit',
  native: 'COPY docker-entrypoint.sh /usr/local/bin/ # buildkit',
}

function layersOf(repository: string, { os, stacks }: ScannedSoftware, random: () => number): ImageLayer[] {
  const layer = (command: string, brings: ImageLayer['brings'], low: number, high: number): ImageLayer => ({
    digest: `sha256:${hex(random, 64)}`,
    command,
    brings,
    sizeBytes: between(random, low, high),
  })
  const name = repository.split('/').at(-1) ?? repository
  const stack = stacks[0] ?? 'native'
  return [
    layer(`ENTRYPOINT ["/usr/local/bin/${name}"]`, 'nothing', 32, 400),
    layer(APPLICATION[stack], 'application', 6 * MIB, 60 * MIB),
    layer('RUN /bin/sh -c useradd --system --no-create-home app', 'nothing', 2_000, 9_000),
    layer(INSTALL[os], 'system', 9 * MIB, 70 * MIB),
    layer(`ADD rootfs.tar.gz / # ${os}`, 'base', os.startsWith('alpine') ? 3 * MIB : 28 * MIB, 76 * MIB),
  ]
}

function envsOf(stack: AppStack | undefined): readonly string[] {
  const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  const own: Readonly<Record<AppStack, readonly string[]>> = {
    java: ['JAVA_HOME=/opt/java/openjdk', 'JAVA_VERSION=jdk-17.0.10+7'],
    node: ['NODE_VERSION=20.11.1', 'NODE_ENV=production'],
    python: ['PYTHON_VERSION=3.11.8', 'PYTHONUNBUFFERED=1'],
    go: ['GODEBUG=netdns=go'],
  }
  return stack ? [path, ...own[stack]] : [path]
}
