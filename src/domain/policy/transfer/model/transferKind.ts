import type { PolicyScope } from '../../PolicyTarget'

/** What can be written to a YAML file and read from one. Network rules and profiles travel with their groups. */
export const TRANSFER_KINDS = ['groups', 'admission', 'response-rules', 'dlp', 'waf', 'webhooks'] as const
export type TransferKind = (typeof TRANSFER_KINDS)[number]

interface TransferRoute {
  readonly exportPath: `/v1/file/${string}`
  readonly importPath: `/v1/file/${string}`
  /** The field of the request that lists what is chosen; without one everything there is goes into the file. */
  readonly chosen: 'groups' | 'ids' | 'names' | undefined
  /** Kinds of the objects in such a file (CRD). */
  readonly objects: readonly string[]
}

/** The routes of semantics.md c.5. */
export const TRANSFER_ROUTES: Readonly<Record<TransferKind, TransferRoute>> = {
  groups: {
    exportPath: '/v1/file/group',
    importPath: '/v1/file/group/config',
    chosen: 'groups',
    objects: ['NvClusterSecurityRule', 'NvSecurityRule', 'NvGroupDefinition'],
  },
  admission: {
    exportPath: '/v1/file/admission',
    importPath: '/v1/file/admission/config',
    chosen: 'ids',
    objects: ['NvAdmissionControlSecurityRule'],
  },
  'response-rules': {
    exportPath: '/v1/file/response/rule',
    importPath: '/v1/file/response/rule/config',
    chosen: 'ids',
    objects: ['NvResponseSecurityRule'],
  },
  dlp: {
    exportPath: '/v1/file/dlp',
    importPath: '/v1/file/dlp/config',
    chosen: 'names',
    objects: ['NvDlpSecurityRule'],
  },
  waf: {
    exportPath: '/v1/file/waf',
    importPath: '/v1/file/waf/config',
    chosen: 'names',
    objects: ['NvWafSecurityRule'],
  },
  webhooks: {
    exportPath: '/v1/file/fed_config',
    importPath: '/v1/file/config',
    chosen: undefined,
    objects: ['NvConfigSecurityRule'],
  },
}

/** `?scope=fed`; `local` is what the controller takes it for without. */
export const withScope = <Path extends string>(path: Path, scope: PolicyScope) =>
  scope === 'fed' ? (`${path}?scope=fed` as const) : path

/** Why a file of this kind cannot be imported into a cluster through its primary; undefined when it can. */
export type ImportObstacle = 'not-forwarded'

/**
 * The primary passes on neither the transaction id nor the header that overwrites where response rules are imported: the
 * import would begin and nobody could tell how it ended (semantics.md b.10).
 */
export const importObstacle = (kind: TransferKind, isManaged: boolean): ImportObstacle | undefined =>
  isManaged && kind === 'response-rules' ? 'not-forwarded' : undefined
