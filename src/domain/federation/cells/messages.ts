import { defineMessages } from '~/shared/i18n/defineMessages'

/** Words in the cells that say what a cluster told about itself. */
export const cellMessages = defineMessages('federationCells', {
  noAnswer: 'no answer',
  noAnswerYet: 'no answer yet',
  noScore: 'no score',
  asking: 'asking…',
  never: 'never',
  otherVersion: 'Not the version of the cluster that serves this console',
  pods_one: '{{value}} pod',
  pods_other: '{{value}} pods',
  nodes_one: '{{value}} node',
  nodes_other: '{{value}} nodes',
})
