import { defineMessages } from '~/shared/i18n/defineMessages'

/** Words in the cells that say what a cluster told about itself. */
export const cellMessages = defineMessages('federationCells', {
  en: {
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
  },
  'zh-CN': {
    noAnswer: '无应答',
    noAnswerYet: '尚无应答',
    noScore: '无评分',
    asking: '询问中…',
    never: '从未',
    otherVersion: '与提供本控制台的集群版本不同',
    pods_other: '{{value}} 个 Pod',
    nodes_other: '{{value}} 个节点',
  },
})
