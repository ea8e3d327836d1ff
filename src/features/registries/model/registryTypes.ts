/** Which fields a type of registry has beside name, filters and scan settings. */
export type RegistryField =
  | 'address'
  | 'account' // user name and password
  | 'token' // or a token instead of them
  | 'aws'
  | 'gcr'
  | 'jfrog'
  | 'gitlab'
  | 'ibm'

export interface RegistryType {
  readonly fields: readonly RegistryField[]
  /** Schedules the controller takes for it. */
  readonly schedules: readonly ('manual' | 'periodical' | 'auto')[]
  /** What the address usually is. */
  readonly addressExample: string
  /** The controller can try the settings out (semantics.md d.4). */
  readonly canTest: boolean
}

const USUAL = ['manual', 'periodical'] as const
const account = (addressExample: string): RegistryType => ({
  fields: ['address', 'account'],
  schedules: USUAL,
  addressExample,
  canTest: false,
})

/** What is known of the types of the controller, by their exact names (semantics.md d.1). */
const TYPES: Readonly<Record<string, RegistryType>> = {
  'Docker Registry': {
    ...account('https://registry.hub.docker.com/'),
    fields: ['address', 'account', 'token'],
    canTest: true,
  },
  'JFrog Artifactory': {
    ...account('https://jfrog.example.com/'),
    fields: ['address', 'account', 'jfrog'],
    canTest: true,
  },
  // The controller works the address out from the keys.
  'Amazon ECR Registry': { fields: ['aws'], schedules: USUAL, addressExample: '', canTest: false },
  'Google Container Registry': {
    fields: ['address', 'gcr'],
    schedules: USUAL,
    addressExample: 'https://gcr.io/',
    canTest: false,
  },
  'Azure Container Registry': account('https://example.azurecr.io/'),
  'OpenShift Registry': {
    fields: ['address', 'account', 'token'],
    schedules: ['manual', 'auto'],
    addressExample: 'https://default-route-openshift-image-registry.apps.example.com/',
    canTest: false,
  },
  'Red Hat Public Registry': account('https://registry.access.redhat.com/'),
  'Sonatype Nexus': account('https://nexus.example.com/'),
  Gitlab: { ...account('https://registry.gitlab.example.com/'), fields: ['address', 'account', 'gitlab'] },
  'IBM Cloud Container Registry': {
    ...account('https://icr.io/'),
    fields: ['address', 'account', 'ibm'],
  },
  'Harbor Registry': account('https://harbor.example.com/'),
  'GitHub Container Registry': account('https://ghcr.io/'),
}

/** A type this console does not know yet: what every registry of the protocol has. */
const GENERIC = account('https://registry.example.com/')

export const registryTypeOf = (name: string): RegistryType => TYPES[name] ?? GENERIC
export const isKnownType = (name: string): boolean => Object.hasOwn(TYPES, name)

/** The type most people begin with. */
export const DEFAULT_TYPE = 'Docker Registry'

/** What the list calls a type: the controller's name without the word they share. */
export const shortTypeName = (name: string): string => name.replace(/ (Container )?Registry$/, '')
