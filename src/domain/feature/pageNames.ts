import { defineMessages } from '~/shared/i18n/defineMessages'

/**
 * What the pages of the console are called: in the navigation, the command palette and as their titles. They are part of
 * the first load, which is why a manifest takes its words from here and not from the catalogue of its feature.
 */
export const pageNames = defineMessages('pages', {
  dashboard: 'Dashboard',
  platforms: 'Platforms',
  namespaces: 'Namespaces',
  nodes: 'Nodes',
  containers: 'Containers',
  registries: 'Registries',
  sigstoreVerifiers: 'Sigstore Verifiers',
  systemComponents: 'System Components',
  admissionControl: 'Admission Control',
  groups: 'Groups',
  networkRules: 'Network Rules',
  responseRules: 'Response Rules',
  dlpSensors: 'DLP Sensors',
  wafSensors: 'WAF Sensors',
  vulnerabilities: 'Vulnerabilities',
  vulnerabilityProfile: 'Vulnerability Profile',
  compliance: 'Compliance',
  complianceProfile: 'Compliance Profile',
  settings: 'Settings',
  support: 'Support',
  profile: 'Profile',
  clusters: 'Multiple Clusters',
  federationSummary: 'Federation Summary',
  compareClusters: 'Compare Clusters',
  federatedPolicy: 'Federated Policy',
  rollout: 'Rollout',
  federatedRegistries: 'Federated Registries',
})
