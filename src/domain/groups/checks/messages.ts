import { defineMessages } from '~/shared/i18n/defineMessages'

/** Words of the custom checks of a group, in its panel. */
export const messages = defineMessages('group-checks', {
  checks: 'Custom checks',
  note: 'Scripts that run as compliance checks in the containers or on the nodes of the group. Exit code 0 passes.',
  none: 'No custom checks.',
  switchedOff: 'Custom checks are switched off on this cluster (CUSTOM_CHECK_CONTROL of its deployment)',
  onlyAdministrators:
    'This cluster lets only administrators edit custom checks (CUSTOM_CHECK_CONTROL is strict)',
  add: 'Add check',
  edit: 'Edit the check {{name}}',
  remove: 'Remove the check {{name}}',
  removeVerb: 'Remove',
  addTitle: 'Add a custom check to {{group}}',
  save: 'Save check',
  saveAnyway: 'Save mine anyway',
  name: 'Name',
  nameHelp: 'Letters, digits, dot, colon, hyphen, underscore',
  'nameProblem.empty': 'Give it a name',
  'nameProblem.characters': 'Only letters, digits and . : - _, beginning with a letter or digit',
  'nameProblem.taken': 'The group has a check with this name already',
  script: 'Script',
  scriptHelp: 'Shell script; what it prints stands in the report',
  scriptNeeded: 'A script is needed',
  runsEverywhere: 'It runs with the rights of the enforcer in every member of the group.',
  conflictTitle: 'Somebody else changed this check while you edited it. It now reads:',
  conflictGone: 'Somebody else removed this check while you edited it. Saving brings it back.',
  added: 'Check {{name}} added',
  saved: 'Check {{name}} saved',
  removed: 'Check {{name}} removed',
})
