import type { Translation } from '~/shared/i18n/defineMessages'
import type { cellMessages } from './messages'

export const chinese: Translation<typeof cellMessages> = {
  namespace: 'federationCells',
  texts: {
    noAnswer: '无应答',
    noAnswerYet: '尚无应答',
    noScore: '无评分',
    asking: '询问中…',
    never: '从未',
    otherVersion: '与提供本控制台的集群版本不同',
    pods_other: '{{value}} 个 Pod',
    nodes_other: '{{value}} 个节点',
  },
}
