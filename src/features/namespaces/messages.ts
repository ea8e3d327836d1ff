import { defineMessages } from '~/shared/i18n/defineMessages'

export const messages = defineMessages('namespaces', {
  title: 'Namespaces',
  assets: 'Assets',
  purpose: 'The Kubernetes namespaces of [[cluster]] and what runs in them.',
  name: 'Name',
  workloads: 'Workloads',
  running: 'Running',
  pods: 'Pods',
  services: 'Services',
  templates: 'Compliance templates',
  boundary: 'Boundary',
  enforced: 'Enforced',
  filterNamespaces: 'Filter namespaces',
  noNamespaces: 'No namespace is known',
  noNamespacesText: 'Namespaces appear when the controller can read Kubernetes.',
  namespaceLabel: 'Namespace {{name}}',
  namespaceOn: 'Namespace of [[cluster]]',
  gone: 'This namespace is gone',
  goneText: 'It is no longer in the list of {{cluster}}.',
  details: 'Details',
  boundaryText: 'Namespace boundary enforcement',
  boundaryOn: 'On',
  boundaryOff: 'Off',
  noTemplates: 'None',
  labels: 'Labels',
})

export type NamespaceWords = (typeof messages)['en']
