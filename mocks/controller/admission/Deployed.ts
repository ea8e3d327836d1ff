/** One container of an object somebody wants to deploy, with what of it rules can ask. */
export interface Deployed {
  readonly image: string
  readonly namespace: string
  /** `key=value` */
  readonly labels: readonly string[]
  readonly annotations: readonly string[]
  readonly environment: readonly string[]
  readonly isPrivileged: boolean
  readonly isRoot: boolean
  readonly mayEscalate: boolean
  readonly sharesNetwork: boolean
  readonly sharesProcesses: boolean
  readonly sharesIpc: boolean
}

interface Meta {
  readonly name?: string
  readonly namespace?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

interface Container {
  readonly image?: string
  readonly env?: readonly { readonly name?: string; readonly value?: string }[]
  readonly securityContext?: {
    readonly privileged?: boolean
    readonly runAsUser?: number
    readonly allowPrivilegeEscalation?: boolean
  }
}

interface PodSpec {
  readonly containers?: readonly Container[]
  readonly hostNetwork?: boolean
  readonly hostPID?: boolean
  readonly hostIPC?: boolean
}

/** A Kubernetes object as it stands in a file; everything may be missing. */
export interface Manifest {
  readonly kind?: string
  readonly metadata?: Meta
  readonly spec?: PodSpec & Templated & { readonly jobTemplate?: { readonly spec?: Templated } }
  /** Of a List. */
  readonly items?: readonly Manifest[]
}

interface Templated {
  readonly template?: { readonly metadata?: Meta; readonly spec?: PodSpec }
}

const pairs = (map: Readonly<Record<string, string>> = {}) =>
  Object.entries(map).map(([key, value]) => `${key}=${value}`)

/** The containers of a pod, or of anything that makes pods. */
export function deployedBy({ metadata, spec }: Manifest): readonly Deployed[] {
  const template = spec?.jobTemplate?.spec?.template ?? spec?.template
  const pod = template?.spec ?? spec ?? {}
  const labels = { ...metadata?.labels, ...template?.metadata?.labels }
  return (pod.containers ?? []).map(({ image = '', env = [], securityContext = {} }) => ({
    image,
    namespace: metadata?.namespace ?? 'default',
    labels: pairs(labels),
    annotations: pairs(metadata?.annotations),
    environment: env.map(({ name = '', value = '' }) => `${name}=${value}`),
    isPrivileged: securityContext.privileged === true,
    isRoot: securityContext.runAsUser === undefined || securityContext.runAsUser === 0,
    mayEscalate: securityContext.allowPrivilegeEscalation !== false,
    sharesNetwork: pod.hostNetwork === true,
    sharesProcesses: pod.hostPID === true,
    sharesIpc: pod.hostIPC === true,
  }))
}
