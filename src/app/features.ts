import type { Feature } from '~/domain/feature/Feature'
import { clustersFeature } from '~/features/clusters/routes'
import { compareClustersFeature, federationSummaryFeature } from '~/features/federation-summary'
import { federatedRegistriesFeature } from '~/features/federated-registries'
import { namespacesFeature } from '~/features/namespaces'
import { nodesFeature } from '~/features/nodes'
import { platformsFeature } from '~/features/platforms'
import { federatedPolicyFeature } from '~/features/federated-policy'
import { admissionControlFeature } from '~/features/admission-control'
import { groupsFeature } from '~/features/groups'
import { networkRulesFeature } from '~/features/network-rules'
import { responseRulesFeature } from '~/features/response-rules'
import { profileFeature } from '~/features/profile'
import { dlpSensorsFeature, wafSensorsFeature } from '~/features/sensors'
import { supportFeature } from '~/features/support'
import { registriesFeature } from '~/features/registries'
import { sigstoreFeature } from '~/features/sigstore-verifiers'
import { systemComponentsFeature } from '~/features/system-components'

/** Every feature of the console. Adding a page is adding a folder and a line here. */
export const FEATURES: readonly Feature[] = [
  profileFeature,
  clustersFeature,
  federationSummaryFeature,
  compareClustersFeature,
  federatedRegistriesFeature,
  platformsFeature,
  namespacesFeature,
  nodesFeature,
  registriesFeature,
  sigstoreFeature,
  systemComponentsFeature,
  federatedPolicyFeature,
  admissionControlFeature,
  groupsFeature,
  networkRulesFeature,
  responseRulesFeature,
  dlpSensorsFeature,
  wafSensorsFeature,
  supportFeature,
]
