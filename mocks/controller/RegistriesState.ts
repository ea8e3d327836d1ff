/** `RESTScanSchedule`; interval in seconds. */
export interface ScanScheduleState {
  schedule: string
  interval: number
}

/** A registry as its cluster keeps it: `CLUSRegistryConfig`, secrets included. */
export interface RegistryConfig {
  readonly name: string
  readonly registry_type: string
  registry: string
  username: string
  password: string
  auth_token: string
  auth_with_token: boolean
  domains: string[] | null
  filters: string[]
  rescan_after_db_update: boolean
  scan_layers: boolean
  repo_limit: number
  tag_limit: number
  schedule: ScanScheduleState
  aws_key: { id: string; access_key_id: string; secret_access_key: string; region: string } | null
  gcr_key: { json_key: string } | null
  jfrog_mode: string
  jfrog_aql: boolean
  gitlab_external_url: string
  gitlab_private_token: string
  ibm_cloud_token_url: string
  ibm_cloud_account: string
  readonly cfg_type: 'user_created' | 'federal'
  ignore_proxy: boolean
}

/**
 * One tag of a repository that was found. What is in the image follows from its name and its registry
 * (`images/imageOf.ts`), so 2,000 of them are a small state.
 */
export interface ScannedImageState {
  readonly repository: string
  readonly tag: string
  /** "" after a scan was stopped before it came to this image. */
  status: '' | 'scheduled' | 'scanning' | 'finished' | 'failed'
  /** Virtual ms; 0 when never scanned. */
  scannedAtMs: number
  /** Version of the vulnerability database it was last compared with; "" when never. */
  databaseVersion: string
  /** `succeeded`, or what went wrong (`share/scan/scan_utils.go` scanErrString). */
  result: string
}

/** A scan that is under way. */
export interface RunningScan {
  /** Virtual ms when the registry has answered, or the attempt failed. */
  readonly answersAtMs: number
  /** Set when the attempt will fail: the two texts of the registry. */
  readonly failure: { readonly message: string; readonly detail: string } | null
  /** Virtual ms when the next image will be done; 0 until the list of images is there. */
  nextImageAtMs: number
}

export interface RegistryState {
  config: RegistryConfig
  /** Virtual ms of the last start; 0 when never started. */
  startedAtMs: number
  errorMessage: string
  errorDetail: string
  scan: RunningScan | null
  /** Virtual ms of the next periodical scan; 0 without one. */
  nextScanAtMs: number
  images: ScannedImageState[]
}

/** `X-Transaction-ID` jobs of "test settings". */
export interface RegistryTestState {
  readonly id: string
  readonly startedAtMs: number
  readonly steps: readonly {
    readonly afterMs: number
    readonly step_type: string
    readonly step_content: string
  }[]
  canceled: boolean
}

/** A query session over all images (`POST /v1/scan/asset/images`). */
export interface ImageQueryState {
  readonly id: string
  readonly fullname: string
}

export interface SigstoreVerifierState {
  readonly name: string
  verifier_type: string
  public_key: string
  cert_issuer: string
  cert_subject: string
  comment: string
}

export interface SigstoreRootState {
  readonly name: string
  readonly is_private: boolean
  readonly rootless_keypairs_only: boolean
  rekor_public_key: string
  root_cert: string
  sct_public_key: string
  readonly cfg_type: string
  comment: string
  verifiers: SigstoreVerifierState[]
}

/** Registries of one cluster and everything around them. */
export interface RegistriesState {
  list: RegistryState[]
  /** Results of pipelines that this cluster received (`_repo_scan`). */
  repoScan: ScannedImageState[]
  /** Results of pipelines that its primary shared (`fed._repo_scan`). */
  fedRepoScan: ScannedImageState[]
  tests: RegistryTestState[]
  /** Oldest first. */
  imageQueries: ImageQueryState[]
  sigstoreRoots: SigstoreRootState[]
}
