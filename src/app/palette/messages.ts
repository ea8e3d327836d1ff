import { defineMessages } from '~/shared/i18n/defineMessages'

/** Words of the command palette and of the list of shortcuts, both loaded when first opened. */
export const paletteMessages = defineMessages('palette', {
  palette: 'Search or go to',
  placeholder: 'Page, cluster or action',
  nothing: 'Nothing is called like that.',
  pages: 'Pages of {{cluster}}',
  federation: 'Federation',
  clusters: 'Clusters',
  actions: 'Actions',
  currentCluster: 'Selected now',
  lightTheme: 'Use the light theme',
  darkTheme: 'Use the dark theme',
  systemTheme: 'Use the theme of the system',
  shortcuts: 'Show keyboard shortcuts',
  move: 'move',
  open: 'open',
  close: 'close',
  closeList: 'Close',

  shortcutsTitle: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  inTables: 'In tables',
  inPanels: 'In panels and dialogs',
  keyPalette: 'Search or go to a page, cluster or action',
  keyFilter: 'Go to the filter of the list',
  keyHelp: 'Show this list',
  keyArrows: 'Move from cell to cell',
  keyPage: 'Move a screen up or down',
  keyHome: 'First or last column',
  keyCtrlHome: 'First or last row',
  keyEnter: 'Open the row, or use what is in the cell',
  keySpace: 'Select the row',
  keyEscape: 'Close; a form with changes asks first',
  singleKeys: 'Shortcuts of a single key',
  singleKeysHelp:
    'Switch them off if you dictate, or if they get in your way. Shortcuts with Ctrl or ⌘ stay.',
})
