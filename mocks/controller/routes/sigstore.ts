import type { SigstoreRootState, SigstoreVerifierState } from '../RegistriesState.ts'
import { accessDenied, duplicateName, notFound, RestError, wrongFormat } from '../RestError.ts'
import { answer, done, require, stringField, type Call, type Fields, type Route } from '../Route.ts'
import { may } from '../permissions.ts'

const OBJECT_NAME = /^[a-zA-Z0-9]+[.:a-zA-Z0-9_-]*$/
const ROOTS = '/v1/scan/sigstore/root_of_trust'
const ROOT = `${ROOTS}/:root`
const VERIFIER = `${ROOT}/verifier/:verifier`

/** Sigstore roots and verifiers: `controller/rest/sigstore.go`. Bodies and answers have no wrapper. */
export const sigstoreRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: ROOTS,
    handle: (call) => {
      const isVisible = may(call.caller().permissions, 'reg_scan', 'read')
      const roots = isVisible ? call.controller.state.registries.sigstoreRoots : []
      return answer({ roots_of_trust: roots.map((root) => rootWire(call, root)) })
    },
  },
  { method: 'POST', path: ROOTS, handle: createRoot },
  { method: 'GET', path: ROOT, handle: (call) => answer(rootWire(call, rootOf(call, 'read'))) },
  { method: 'PATCH', path: ROOT, handle: updateRoot },
  {
    method: 'DELETE',
    path: ROOT,
    handle: (call) => {
      const root = rootOf(call, 'write')
      const { registries } = call.controller.state
      registries.sigstoreRoots = registries.sigstoreRoots.filter((other) => other !== root)
      return done()
    },
  },
  {
    method: 'GET',
    path: `${ROOT}/verifier`,
    handle: (call) => answer({ verifiers: rootOf(call, 'read').verifiers }),
  },
  { method: 'POST', path: `${ROOT}/verifier`, handle: createVerifier },
  { method: 'GET', path: VERIFIER, handle: (call) => answer(verifierOf(call, rootOf(call, 'read'))) },
  { method: 'PATCH', path: VERIFIER, handle: updateVerifier },
  {
    method: 'DELETE',
    path: VERIFIER,
    handle: (call) => {
      const root = rootOf(call, 'write')
      const verifier = verifierOf(call, root)
      root.verifiers = root.verifiers.filter((other) => other !== verifier)
      return done()
    },
  },
]

function rootWire(call: Call, root: SigstoreRootState) {
  const { verifiers, ...fields } = root
  return call.query.get('with_verifiers') === 'true' ? { ...fields, verifiers } : fields
}

function rootOf(call: Call, mode: 'read' | 'write'): SigstoreRootState {
  require(call.caller(), 'reg_scan', mode)
  const found = call.controller.state.registries.sigstoreRoots.find(
    ({ name }) => name === call.params['root'],
  )
  if (!found) throw notFound()
  return found
}

function verifierOf(call: Call, root: SigstoreRootState): SigstoreVerifierState {
  const found = root.verifiers.find(({ name }) => name === call.params['verifier'])
  if (!found) throw notFound()
  return found
}

async function createRoot(call: Call): Promise<Response> {
  if (!may(call.caller().permissions, 'reg_scan', 'write')) throw accessDenied()
  const body = await call.body()
  const name = stringField(body, 'name')
  if (!OBJECT_NAME.test(name)) throw wrongFormat('Invalid characters in name')
  const isRootless = body['rootless_keypairs_only'] === true
  const isPrivate = body['is_private'] === true && !isRootless
  const text = (field: string) => (isPrivate ? stringField(body, field).trim() : '')
  const root: SigstoreRootState = {
    name,
    is_private: isPrivate,
    rootless_keypairs_only: isRootless,
    rekor_public_key: text('rekor_public_key'),
    root_cert: text('root_cert'),
    sct_public_key: text('sct_public_key'),
    cfg_type: 'user_created',
    comment: stringField(body, 'comment'),
    verifiers: [],
  }
  checkRoot(root)
  const { sigstoreRoots } = call.controller.state.registries
  if (sigstoreRoots.some((other) => other.name === name)) {
    throw duplicateName(`Error creating root of trust ${name}: key already exists`)
  }
  sigstoreRoots.push(root)
  return done()
}

async function updateRoot(call: Call): Promise<Response> {
  const root = rootOf(call, 'write')
  const body = await call.body()
  const next = { ...root }
  if (root.is_private) {
    next.rekor_public_key = patched(body, 'rekor_public_key', root.rekor_public_key)
    next.root_cert = patched(body, 'root_cert', root.root_cert)
    next.sct_public_key = patched(body, 'sct_public_key', root.sct_public_key)
  }
  next.comment = patched(body, 'comment', root.comment)
  checkRoot(next)
  Object.assign(root, next)
  return done()
}

/** validateCLUSRootOfTrust */
function checkRoot(root: SigstoreRootState): void {
  if (!root.is_private) return
  if (!isPem(root.root_cert, 'CERTIFICATE')) throw wrongFormat('Invalid format for Root Certificate')
  const keys = { 'Rekor public key': root.rekor_public_key, 'SCT public key': root.sct_public_key }
  for (const [what, key] of Object.entries(keys)) {
    if (key !== '' && !isPem(key, 'PUBLIC KEY')) throw wrongFormat(`Invalid format for ${what}`)
  }
}

const isPem = (text: string, kind: string) =>
  text.startsWith(`-----BEGIN ${kind}-----`) && text.endsWith(`-----END ${kind}-----`)

const patched = (body: Fields, name: string, before: string) =>
  body[name] === undefined || body[name] === null ? before : stringField(body, name).trim()

async function createVerifier(call: Call): Promise<Response> {
  require(call.caller(), 'reg_scan', 'write')
  const body = await call.body()
  const name = stringField(body, 'name').trim()
  if (!OBJECT_NAME.test(name)) throw wrongFormat('Invalid characters in name')
  const rootName = call.params['root'] ?? ''
  const root = call.controller.state.registries.sigstoreRoots.find((candidate) => candidate.name === rootName)
  if (!root) throw new RestError(404, 7, `could not find root of trust ${rootName}`)
  const verifier: SigstoreVerifierState = {
    name,
    verifier_type: stringField(body, 'verifier_type'),
    public_key: stringField(body, 'public_key').trim(),
    cert_issuer: stringField(body, 'cert_issuer'),
    cert_subject: stringField(body, 'cert_subject'),
    comment: stringField(body, 'comment'),
  }
  if (root.rootless_keypairs_only && verifier.verifier_type !== 'keypair') {
    throw wrongFormat('only keypair verifiers are allowed for this root')
  }
  checkVerifier(verifier)
  if (root.verifiers.some((other) => other.name === name)) {
    throw duplicateName(`Error creating verifier ${name}: key already exists`)
  }
  root.verifiers.push(verifier)
  return done()
}

async function updateVerifier(call: Call): Promise<Response> {
  const root = rootOf(call, 'write')
  const verifier = verifierOf(call, root)
  const body = await call.body()
  const next: SigstoreVerifierState = {
    ...verifier,
    verifier_type: patched(body, 'verifier_type', verifier.verifier_type),
    public_key: patched(body, 'public_key', verifier.public_key),
    cert_issuer: patched(body, 'cert_issuer', verifier.cert_issuer),
    cert_subject: patched(body, 'cert_subject', verifier.cert_subject),
    comment: patched(body, 'comment', verifier.comment),
  }
  if (root.rootless_keypairs_only && next.verifier_type !== 'keypair') {
    throw wrongFormat(
      'Patch would result in invalid verifier: only keypair verifiers are allowed for this root',
    )
  }
  checkVerifier(next)
  Object.assign(verifier, next)
  return done()
}

/** validateCLUSVerifier; clears what the type does not use. */
function checkVerifier(verifier: SigstoreVerifierState): void {
  if (verifier.name === '' || verifier.verifier_type === '') {
    throw wrongFormat('fields "name" and "type" cannot be empty')
  }
  if (verifier.verifier_type === 'keypair') {
    if (!isPem(verifier.public_key, 'PUBLIC KEY')) throw wrongFormat('Invalid format for Public Key')
    verifier.cert_issuer = ''
    verifier.cert_subject = ''
  } else if (verifier.verifier_type === 'keyless') {
    if (verifier.cert_issuer === '' || verifier.cert_subject === '') {
      throw wrongFormat(
        'fields "cert_subject" and "cert_issuer" cannot be empty for a verifier of type "keyless"',
      )
    }
    verifier.public_key = ''
  } else throw wrongFormat('field "type" must be either "keyless" or "keypair"')
}
