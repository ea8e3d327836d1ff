export const SIGSTORE_PATH = 'assets/sigstore-verifiers'
