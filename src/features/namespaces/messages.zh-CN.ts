import type { Translation } from '~/shared/i18n/defineMessages'
import type { messages } from './messages'

export const chinese: Translation<typeof messages> = {
  namespace: 'namespaces',
  texts: {
    title: '命名空间',
    assets: '资产',
    purpose: '[[cluster]] 的 Kubernetes 命名空间及其中运行的内容。',
    name: '名称',
    workloads: '工作负载',
    running: '运行中',
    pods: 'Pod',
    services: '服务',
    templates: '合规性模板',
    boundary: '边界',
    enforced: '已强制',
    filterNamespaces: '筛选命名空间',
    noNamespaces: '没有已知的命名空间',
    noNamespacesText: '控制器可以读取 Kubernetes 时会显示命名空间。',
    namespaceLabel: '命名空间 {{name}}',
    namespaceOn: '[[cluster]] 的命名空间',
    gone: '此命名空间已不存在',
    goneText: '它已不在 {{cluster}} 的列表中。',
    details: '详细信息',
    boundaryText: '命名空间边界强制',
    boundaryOn: '开',
    boundaryOff: '关',
    noTemplates: '无',
    labels: '标签',
  },
}
