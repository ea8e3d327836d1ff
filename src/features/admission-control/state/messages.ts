import { defineMessages } from '~/shared/i18n/defineMessages'

/** Why Kubernetes and the controllers do not find each other, by error code (semantics.md 0.6), and what to do. */
export const connectionMessages = defineMessages('admission-connection', {
  'title.28': 'The controllers got no answer from the Kubernetes API',
  'text.28': 'Check that the API server is up and that the controllers may reach it, then try again.',
  'title.30': 'Admission control is not available here',
  'text.30': 'The cluster is not run by Kubernetes.',
  'title.31': 'Cluster roles or role bindings of NeuVector are missing or wrong',
  'text.31': 'Compare what this shows with the installation guide of this version:',
  'title.32': 'The service of the webhook is missing or wrong',
  'text.32': 'The Helm chart creates it. Check that this shows it:',
  'title.33': 'The controllers may not change the service of the webhook',
  'text.33': 'Their cluster role needs the verbs get, list and update for services.',
  'title.34': "Kubernetes' API server did not reach the controllers",
  'text.34':
    'Let the control plane through to port 20443 of the controllers, or change how it reaches them (service or URL) in the advanced settings.',
  'title.35': 'The controllers may not read the service of the webhook',
  'text.35': 'Their cluster role needs the verb get for services in their namespace.',
  'title.36': 'Admission control is off',
  'text.36': 'Switch it on first: while it is off, Kubernetes asks nobody.',
  details: 'Details',
})
