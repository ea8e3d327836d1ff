import type { ClusterId } from '~/shared/cluster/ClusterId'

export const SIGSTORE_PATH = 'assets/sigstore-verifiers'

/** The list, or the panel of a root or of one of its verifiers. */
export const trustPath = (clusterId: ClusterId, root?: string, verifier?: string): string =>
  [`/clusters/${encodeURIComponent(clusterId)}/${SIGSTORE_PATH}`, root, verifier]
    .flatMap((part, index) => (part === undefined ? [] : index === 0 ? [part] : [encodeURIComponent(part)]))
    .join('/')
