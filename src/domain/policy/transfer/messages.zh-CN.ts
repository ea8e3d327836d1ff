import type { Translation } from '~/shared/i18n/defineMessages'
import type { messages } from './messages'

export const chinese: Translation<typeof messages> = {
  namespace: 'transfer',
  texts: {
    files: '导入或导出',
    exportAll: '全部导出…',
    importFile: '导入文件…',
    nothing: '没有可导出的内容',
    exportSome: '导出 {{total}} 个中的 {{count}} 个…',
    'not-forwarded.import':
      '主集群不会转发跟踪此导入所需的信息。请使用 {{cluster}} 的控制台，或作为联邦对象导入。',
  },
}
