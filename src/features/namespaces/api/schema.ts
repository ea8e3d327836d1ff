import { z } from '~/shared/api/zod'
import { wireArray, wireBoolean, wireMap, wireNumber, wireRows } from '~/shared/api/wire'

/** `RESTDomain`: a Kubernetes namespace, or one of the pseudo namespaces `_images`, `_nodes`, `_containers`. */
export const NamespaceWire = z.object({
  name: z.string().min(1),
  workloads: wireNumber,
  running_workloads: wireNumber,
  running_pods: wireNumber,
  services: wireNumber,
  /** Compliance templates: PCI, GDPR, HIPAA, NIST … */
  tags: wireArray(z.string()),
  labels: wireMap(z.string()),
  /** Namespace boundary enforcement. */
  nbe: wireBoolean,
})
export type NamespaceWire = z.infer<typeof NamespaceWire>

/** `RESTDomainsData` */
export const NamespaceListWire = z.object({
  domains: wireRows(NamespaceWire),
  /** Whether the templates of namespaces are in effect. */
  tag_per_domain: wireBoolean,
})
