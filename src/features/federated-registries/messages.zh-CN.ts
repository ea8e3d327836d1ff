import type { Translation } from '~/shared/i18n/defineMessages'
import type { messages } from './messages'

export const chinese: Translation<typeof messages> = {
  namespace: 'federatedRegistries',
  texts: {
    title: '联邦镜像库',
    purpose_other: '{{count}} 个受管集群目前拥有主集群的哪些结果。',
    registry: '镜像库',
    cluster: '集群',
    state: '结果状态',
    results: '镜像',
    resultsOf: '{{results}}/{{expected}}',
    clusterStatus: '集群状态',
    filter: '镜像库或集群',
    'state.complete': '完整',
    'state.behind': '传输中',
    'state.missing': '尚未到达',
    'state.unreachable': '无法访问',
    'state.denied': '拒绝访问',
    'state.failed': '无法读取',
    'state.waiting': '正在询问',
    'reason.missing': '集群会在下次轮询时得知此镜像库，通常在一分钟内',
    'reason.unreachable': '无法访问该集群',
    'reason.denied': '该集群拒绝显示其镜像库',
    'reason.failed': '该集群返回了错误',
    'reason.waiting': '该集群尚未响应',
    empty: '还没有联邦镜像库',
    emptyText: '在主集群上添加镜像库并启用“用于联邦”，即可共享其结果。',
    notPrimary: '此集群不是主集群',
    notPrimaryText: '只有联邦的主集群才知道其成员及其拥有的内容。',
  },
}
