import type { CheckWire } from '../../src/domain/scan/api/schema.ts'
import { between, seededRandom } from '../world/builders/random.ts'
import { readTable, words } from './readTable.ts'

/** Checks of the CIS Kubernetes benchmark that an enforcer runs on a node: number, what it asks, what to do. */
const KUBERNETES = `
K.1.1.1 scored Ensure that the API server pod specification file permissions are set to 600 or more restrictive | chmod 600 /etc/kubernetes/manifests/kube-apiserver.yaml
K.1.1.2 scored Ensure that the API server pod specification file ownership is set to root:root | chown root:root /etc/kubernetes/manifests/kube-apiserver.yaml
K.1.1.7 scored Ensure that the etcd pod specification file permissions are set to 600 or more restrictive | chmod 600 /etc/kubernetes/manifests/etcd.yaml
K.1.1.11 scored Ensure that the etcd data directory permissions are set to 700 or more restrictive | chmod 700 /var/lib/etcd
K.1.1.12 scored Ensure that the etcd data directory ownership is set to etcd:etcd | chown etcd:etcd /var/lib/etcd
K.1.2.1 not-scored Ensure that the --anonymous-auth argument is set to false | Set --anonymous-auth=false in the API server pod specification.
K.1.2.5 scored Ensure that the --kubelet-certificate-authority argument is set as appropriate | Set up TLS between API server and kubelets, then set --kubelet-certificate-authority.
K.1.2.9 not-scored Ensure that the admission control plugin EventRateLimit is set | Add EventRateLimit to --enable-admission-plugins and configure its limits.
K.1.2.15 scored Ensure that the --profiling argument is set to false | Set --profiling=false in the API server pod specification.
K.1.2.16 scored Ensure that the --audit-log-path argument is set | Set --audit-log-path=/var/log/apiserver/audit.log.
K.1.2.17 scored Ensure that the --audit-log-maxage argument is set to 30 or as appropriate | Set --audit-log-maxage=30.
K.1.2.29 not-scored Ensure that encryption providers are appropriately configured | Use an encryption configuration with aescbc, kms or secretbox.
K.1.3.1 not-scored Ensure that the --terminated-pod-gc-threshold argument is set as appropriate | Set --terminated-pod-gc-threshold=10 in the controller manager pod specification.
K.1.3.2 scored Ensure that the controller manager --profiling argument is set to false | Set --profiling=false.
K.1.4.1 scored Ensure that the scheduler --profiling argument is set to false | Set --profiling=false in the scheduler pod specification.
K.2.1 scored Ensure that the --cert-file and --key-file arguments of etcd are set as appropriate | Set --cert-file and --key-file in the etcd pod specification.
K.2.2 scored Ensure that the --client-cert-auth argument of etcd is set to true | Set --client-cert-auth=true.
K.3.2.1 scored Ensure that a minimal audit policy is created | Create an audit policy file for the cluster.
K.4.1.1 scored Ensure that the kubelet service file permissions are set to 600 or more restrictive | chmod 600 /etc/systemd/system/kubelet.service.d/10-kubeadm.conf
K.4.1.2 scored Ensure that the kubelet service file ownership is set to root:root | chown root:root /etc/systemd/system/kubelet.service.d/10-kubeadm.conf
K.4.1.5 scored Ensure that the kubelet.conf file permissions are set to 600 or more restrictive | chmod 600 /etc/kubernetes/kubelet.conf
K.4.1.9 scored Ensure that the kubelet config.yaml permissions are set to 600 or more restrictive | chmod 600 /var/lib/kubelet/config.yaml
K.4.1.10 scored Ensure that the kubelet config.yaml file ownership is set to root:root | chown root:root /var/lib/kubelet/config.yaml
K.4.2.1 scored Ensure that the kubelet --anonymous-auth argument is set to false | Set authentication.anonymous.enabled to false in the kubelet configuration.
K.4.2.2 scored Ensure that the kubelet --authorization-mode argument is not set to AlwaysAllow | Set authorization.mode to Webhook.
K.4.2.4 not-scored Verify that the kubelet --read-only-port argument is set to 0 | Set readOnlyPort to 0.
K.4.2.6 scored Ensure that the --make-iptables-util-chains argument is set to true | Set makeIPTablesUtilChains to true.
K.4.2.8 not-scored Ensure that the eventRecordQPS argument captures all events | Set eventRecordQPS to an appropriate level.
K.4.2.9 not-scored Ensure that the --tls-cert-file and --tls-private-key-file arguments are set | Set tlsCertFile and tlsPrivateKeyFile, or serverTLSBootstrap.
K.4.2.12 not-scored Ensure that the kubelet only makes use of strong cryptographic ciphers | Set tlsCipherSuites to ciphers with forward secrecy.
K.5.1.3 not-scored Minimize wildcard use in Roles and ClusterRoles | Replace wildcards in roles by the objects and actions that are needed.
K.5.2.2 not-scored Minimize the admission of privileged containers | Add a pod security policy to each namespace with user workloads.
K.5.3.2 not-scored Ensure that all namespaces have network policies defined | Create NetworkPolicy objects where they are missing.
K.5.7.2 not-scored Ensure that the seccomp profile is set to RuntimeDefault in pod definitions | Set securityContext.seccompProfile.type to RuntimeDefault.
`

/** Checks of a running container and its image. */
const CONTAINER = `
I.4.1 scored Ensure a user for the container has been created | Add USER to the Dockerfile.
I.4.6 not-scored Ensure that HEALTHCHECK instructions have been added to container images | Add HEALTHCHECK to the Dockerfile.
I.4.8 not-scored Ensure setuid and setgid permissions are removed | Remove the bits with RUN find / -perm /6000 -type f -exec chmod a-s {} +
I.4.9 not-scored Ensure that COPY is used instead of ADD in Dockerfiles | Replace ADD by COPY.
I.4.10 not-scored Ensure secrets are not stored in Dockerfiles | Mount secrets instead of writing them into layers.
`

const REGULATIONS: Readonly<Record<string, readonly [id: string, title: string]>> = {
  GDPR: ['32.1', 'Security of processing'],
  HIPAA: ['164.312(a)(1)', 'Access control'],
  NIST: ['AC-6', 'Least privilege'],
  PCI: ['2.2', 'Develop configuration standards for all system components'],
}

/** The checks of a node as its enforcer reports them: differs from pool to pool, not from node to node. */
export const nodeChecks = (seed: string): CheckWire[] =>
  readTable(KUBERNETES).map(({ head }) => result(head, 'kubernetes', seed))

/** The checks of a container. */
export const containerChecks = (seed: string): CheckWire[] =>
  readTable(CONTAINER).map(({ head }) => result(head, 'image', seed))

function result(line: string, category: 'kubernetes' | 'image', seed: string): CheckWire {
  const [number = '', kind = '', text = ''] = words(line, 2)
  const [description = '', remediation = ''] = text.split(' | ')
  const scored = kind === 'scored'
  const random = seededRandom(`check ${seed} ${number}`)
  const dice = between(random, 1, 100)
  const level = dice <= 72 ? 'PASS' : dice <= 84 ? (scored ? 'WARN' : 'INFO') : dice <= 94 ? 'INFO' : 'WARN'
  const regulations = Object.entries(REGULATIONS).filter(() => between(random, 1, 2) === 1)
  return {
    test_number: number,
    category,
    type:
      category === 'image'
        ? 'image'
        : number.startsWith('K.1') || number.startsWith('K.2')
          ? 'master'
          : 'worker',
    profile: number.split('.').length > 3 ? 'Level 2' : 'Level 1',
    scored,
    automated: scored,
    description,
    remediation,
    tags_v2: Object.fromEntries(
      regulations.map(([regulation, [id, title]]) => [
        regulation,
        [{ id, title, description: '', CIS_Sub_Control: '' }],
      ]),
    ),
    level,
    evidence: '',
    location: '',
    message: level === 'PASS' ? [] : [`${number} does not hold: ${remediation}`],
    group: '',
  }
}
