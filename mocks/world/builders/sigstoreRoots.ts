import type { SigstoreRootState } from '../../controller/RegistriesState.ts'

const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEsimulatedKeyOfTheFleetOnlyAAAA
AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==
-----END PUBLIC KEY-----`

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBsimulatedCertificateOfTheFleetOnlyAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
-----END CERTIFICATE-----`

/** A private root with the key of one team, and the public one. */
export const buildSigstoreRoots = (): SigstoreRootState[] => [
  {
    name: 'acme-release',
    is_private: true,
    rootless_keypairs_only: false,
    rekor_public_key: PUBLIC_KEY,
    root_cert: CERTIFICATE,
    sct_public_key: '',
    cfg_type: 'user_created',
    comment: 'Signing service of the release pipeline',
    verifiers: [
      {
        name: 'payments-key',
        verifier_type: 'keypair',
        public_key: PUBLIC_KEY,
        cert_issuer: '',
        cert_subject: '',
        comment: 'Team payments, rotated yearly',
      },
    ],
  },
  {
    name: 'sigstore-public',
    is_private: false,
    rootless_keypairs_only: false,
    rekor_public_key: '',
    root_cert: '',
    sct_public_key: '',
    cfg_type: 'user_created',
    comment: '',
    verifiers: [
      {
        name: 'github-actions',
        verifier_type: 'keyless',
        public_key: '',
        cert_issuer: 'https://token.actions.githubusercontent.com',
        cert_subject: 'https://github.com/acme/.*',
        comment: '',
      },
    ],
  },
]
