import { defineMessages } from '~/shared/i18n/defineMessages'

/** What stands in the pages; the words of the dialogs are fetched with them. */
export const messages = defineMessages('transfer', {
  files: 'Import or export',
  exportAll: 'Export all…',
  importFile: 'Import a file…',
  nothing: 'There is nothing to export',
  exportSome: 'Export {{count}} of {{total}}…',
  'not-forwarded.import':
    'The primary does not pass on what it takes to follow this import. Use the console of {{cluster}}, or import as federated.',
})
