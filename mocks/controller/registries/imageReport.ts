import type { CheckWire } from '../../../src/domain/scan/api/schema.ts'
import { seededRandom } from '../../world/builders/random.ts'
import type { ScannedImageState } from '../RegistriesState.ts'
import { wireTime } from '../wireTime.ts'
import { imageFacts, imageResult, type ImageLayer } from './imageFacts.ts'
import type { FoundImage } from './outsideRegistries.ts'

/** `RESTScanReport` of an image, before the vulnerability profile hides anything. */
export function imageReport(image: ScannedImageState) {
  const facts = imageFacts(image)
  const { vulnerabilities, modules } = imageResult(image)
  return {
    os_scan_status: 'OSScanStatusSupported',
    vulnerabilities,
    modules,
    checks: checksOf(facts.runsAsRoot),
    secrets: secretsOf(image),
    setid_perms: SET_ID,
    envs: facts.envs,
    labels: facts.labels,
    cmds: facts.layers.map(({ command }) => command),
    signature_data: {
      verifiers: facts.verifiers,
      verification_timestamp: facts.verifiers.length > 0 ? wireTime(image.scannedAtMs) : '',
    },
  }
}

/** `RESTScanLayersReport`: which layer brought which vulnerability, newest layer first. */
export function layersReport(image: FoundImage, vulnerabilities: readonly Finding[]) {
  return {
    layers: imageFacts(image).layers.map(({ digest, command, sizeBytes, brings }) => ({
      digest,
      cmds: command,
      vulnerabilities: vulnerabilities.filter((found) => broughtBy(found) === brings),
      size: sizeBytes,
    })),
  }
}

/** A vulnerability as the API prints it. */
type Finding = Readonly<Record<string, unknown>>

function broughtBy({ file_name: file, package_name: name }: Finding): ImageLayer['brings'] {
  if (file !== '') return 'application'
  return /curl|ssl|nghttp/.test(String(name)) ? 'system' : 'base'
}

/** Section 4 of the CIS Docker benchmark, as far as an image alone can tell (recording 61). */
function checksOf(runsAsRoot: boolean): CheckWire[] {
  const check = (
    number: string,
    level: string,
    description: string,
    remediation: string,
    scored: boolean,
  ) => ({
    test_number: number,
    category: 'image',
    type: 'image',
    profile: 'Level 1',
    scored,
    automated: false,
    description,
    remediation,
    tags_v2: {},
    level,
    evidence: '',
    location: '',
    message: [],
    group: '',
  })
  return [
    check(
      'I.4.1',
      runsAsRoot ? 'WARN' : 'PASS',
      'Ensure a user for the container has been created',
      'Create a user in the Dockerfile and select it with USER.',
      true,
    ),
    check(
      'I.4.6',
      'WARN',
      'Ensure that HEALTHCHECK instructions have been added to container images',
      'Add a HEALTHCHECK instruction to the Dockerfile.',
      false,
    ),
    check(
      'I.4.8',
      'WARN',
      'Ensure setuid and setgid permissions are removed',
      'Remove the permissions with RUN find / -perm /6000 -type f -exec chmod a-s {} +.',
      false,
    ),
    check(
      'I.4.9',
      'PASS',
      'Ensure that COPY is used instead of ADD in Dockerfiles',
      'Replace ADD by COPY where no archive is unpacked.',
      false,
    ),
    check(
      'I.4.10',
      'PASS',
      'Ensure secrets are not stored in Dockerfiles',
      'Mount secrets at run time instead of writing them into the image.',
      false,
    ),
  ]
}

const SET_ID = [
  { type: 'setuid', evidence: '-rwsr-xr-x', path: 'usr/bin/passwd' },
  { type: 'setuid', evidence: '-rwsr-xr-x', path: 'usr/bin/su' },
  { type: 'setgid', evidence: '-rwxr-sr-x', path: 'usr/sbin/unix_chkpwd' },
]

/** One image in eight was built with a key in it. */
function secretsOf(image: FoundImage) {
  if (seededRandom(`secrets ${image.repository}`)() > 0.125) return []
  return [
    {
      type: 'AWS Access Key ID',
      evidence: 'AKIA****************',
      path: 'srv/config/deploy.env',
      suggestion: 'Rotate the key, and give it to the container as a Kubernetes secret.',
    },
  ]
}
