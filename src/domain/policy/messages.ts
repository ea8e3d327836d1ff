import { defineMessages } from '~/shared/i18n/defineMessages'

/** Words that every kind of policy shares. */
export const policyMessages = defineMessages('policy', {
  policy: 'Policy',
  'origin.federal': 'Federated',
  'origin.user_created': 'User-created',
  'origin.learned': 'Learned',
  'origin.ground': 'CRD',
  'origin.system_defined': 'Built-in',
  'readOnly.federated': 'Federated: it is edited on the primary',
  'readOnly.crd': 'Made by a custom resource: change it in Kubernetes',
  'readOnly.learned': 'Learned from traffic: it cannot be edited',
  'readOnly.system': 'Built in: it cannot be edited',
  editOnPrimary: 'Edit on the primary',
  federation: 'Federation',
  inStep: '{{done}} of {{total}} managed clusters are in step',
  allInStep_one: '{{count}} managed cluster is in step',
  allInStep_other: 'All {{count}} managed clusters are in step',
  draftUnreadable: 'A stored draft could not be read and was dropped',
})
