import { defineMessages } from '~/shared/i18n/defineMessages'

export const messages = defineMessages('platforms', {
  title: 'Platforms',
  assets: 'Assets',
  purpose: 'The orchestrator of [[cluster]], with what is known against its version.',
  name: 'Name',
  version: 'Version',
  unnamed: 'Not recognised',
  filterPlatforms: 'Filter platforms',
  noPlatforms: 'No platform is known',
  noPlatformsText: 'A controller that runs in Kubernetes or OpenShift shows it here.',
  scanPlatform: 'Scan platform',
  platformLabel: 'Platform {{name}}',
  platformOn: 'Platform of [[cluster]]',
  gone: 'This platform is not known here',
  goneText: '{{cluster}} runs on something else.',
  details: 'Details',
  kubernetes: 'Kubernetes',
  openshift: 'OpenShift',
  scan: 'Scan',
})

export type PlatformWords = (typeof messages)['en']
