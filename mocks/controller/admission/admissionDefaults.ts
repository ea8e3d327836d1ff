import type { AdmissionRuleWire } from '../../../src/domain/admission/api/schema.ts'

/** Whether and how a cluster refuses what is deployed; the rest of `RESTAdmissionState` is the same everywhere. */
export interface AdmissionSettings {
  readonly enable: boolean
  readonly mode: string
  readonly default_action: string
  readonly adm_client_mode: string
  /** user_created, or `ground` when a custom resource decides and people may not. */
  readonly cfg_type: string
  /** Without Kubernetes there is no admission control. */
  readonly k8s_env: boolean
}

export const ADMISSION_OFF: AdmissionSettings = {
  enable: false,
  mode: 'monitor',
  default_action: 'allow',
  adm_client_mode: 'service',
  cfg_type: 'user_created',
  k8s_env: true,
}

/** Rules that are always there and can only be switched off (recording 24). */
export const BUILT_IN_ADMISSION_RULES: readonly AdmissionRuleWire[] = [
  builtIn(1, 'Allow deployments in system namespaces.', 'kube-system,kube-public,istio-system'),
  builtIn(2, 'Allow deployments in NeuVector namespace', 'neuvector'),
]

function builtIn(id: number, comment: string, namespaces: string): AdmissionRuleWire {
  return {
    id,
    category: 'Kubernetes',
    comment,
    // What is empty is not sent (recording 24).
    criteria: [
      { name: 'namespace', op: 'containsAny', value: namespaces } as AdmissionRuleWire['criteria'][number],
    ],
    disable: false,
    critical: true,
    cfg_type: 'user_created',
    rule_type: 'exception',
    rule_mode: '',
    containers: ['containers'],
  }
}

/** Kubernetes objects that custom paths can lead through, with every field filled in. */
export const PATH_TEMPLATES = [{ kind: 'podTemplate', rawjson: JSON.stringify(podTemplate(), null, 2) }]

function podTemplate() {
  const container = {
    name: 'nameValue',
    image: 'imageValue',
    imagePullPolicy: 'imagePullPolicyValue',
    command: ['commandValue'],
    args: ['argsValue'],
    workingDir: 'workingDirValue',
    ports: [
      { name: 'nameValue', hostPort: 1, containerPort: 1, protocol: 'protocolValue', hostIP: 'hostIPValue' },
    ],
    env: [{ name: 'nameValue', value: 'valueValue' }],
    resources: { limits: {}, requests: {} },
    volumeMounts: [
      { name: 'nameValue', mountPath: 'mountPathValue', readOnly: true, subPath: 'subPathValue' },
    ],
    livenessProbe: {
      httpGet: { path: 'pathValue', port: 'portValue' },
      periodSeconds: 1,
      failureThreshold: 1,
    },
    securityContext: {
      privileged: true,
      runAsUser: 1,
      runAsGroup: 1,
      runAsNonRoot: true,
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: true,
      capabilities: { add: ['addValue'], drop: ['dropValue'] },
    },
    tty: true,
    stdin: true,
  }
  return {
    metadata: { name: 'nameValue', namespace: 'namespaceValue', labels: {}, annotations: {} },
    spec: {
      initContainers: [container],
      containers: [container],
      volumes: [
        {
          name: 'nameValue',
          hostPath: { path: 'pathValue', type: 'typeValue' },
          secret: { secretName: 'secretNameValue', optional: true },
          configMap: { name: 'nameValue', optional: true },
          persistentVolumeClaim: { claimName: 'claimNameValue', readOnly: true },
        },
      ],
      restartPolicy: 'restartPolicyValue',
      nodeSelector: {},
      serviceAccountName: 'serviceAccountNameValue',
      automountServiceAccountToken: true,
      nodeName: 'nodeNameValue',
      hostNetwork: true,
      hostPID: true,
      hostIPC: true,
      securityContext: {
        runAsUser: 1,
        runAsGroup: 1,
        runAsNonRoot: true,
        fsGroup: 1,
        supplementalGroups: [1],
      },
      imagePullSecrets: [{ name: 'nameValue' }],
      hostname: 'hostnameValue',
      schedulerName: 'schedulerNameValue',
      tolerations: [
        { key: 'keyValue', operator: 'operatorValue', value: 'valueValue', effect: 'effectValue' },
      ],
      priorityClassName: 'priorityClassNameValue',
      runtimeClassName: 'runtimeClassNameValue',
    },
  }
}

/** What the two Pod Security Standards refuse, for people to read. */
export const PSS_COLLECTIONS = {
  baseline: [
    'Shares a namespace of the host (network, PID, IPC).',
    'Runs privileged containers.',
    'Adds capabilities beyond the baseline set.',
    'Mounts a path of the host.',
    'Uses a port of the host.',
    'Uses a custom proc mount.',
    'Sets sysctls beyond the safe ones.',
  ],
  restricted: [
    'Uses a volume type that is not allowed.',
    'Allows privilege escalation.',
    'Runs as root.',
    'Does not drop all capabilities.',
    'Sets no seccomp profile.',
  ],
}

export const PSP_COLLECTION = [
  'runAsPrivileged',
  'runAsRoot',
  'sharePidWithHost',
  'shareIpcWithHost',
  'shareNetWithHost',
  'allowPrivEscalation',
].map((name) => ({ name, op: '=', value: 'true' }))
