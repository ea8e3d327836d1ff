import type { Translation } from '~/shared/i18n/defineMessages'
import type { policyMessages } from './messages'

export const chinese: Translation<typeof policyMessages> = {
  namespace: 'policy',
  texts: {
    policy: '策略',
    'origin.federal': '联邦',
    'origin.user_created': '用户创建',
    'origin.learned': '学习所得',
    'origin.ground': 'CRD',
    'origin.system_defined': '内置',
    'readOnly.federated': '联邦对象：在主集群上编辑',
    'readOnly.crd': '由自定义资源创建：请在 Kubernetes 中修改',
    'readOnly.learned': '从流量中学习所得：不能编辑',
    'readOnly.system': '内置：不能编辑',
    editOnPrimary: '在主集群上编辑',
    federation: '联邦',
    inStep: '{{total}} 个受管集群中的 {{done}} 个已同步',
    allInStep_other: '全部 {{count}} 个受管集群已同步',
    'rules.name': '规则 {{id}}',
    'rules.offSome': '停用 {{total}} 条中的 {{count}} 条',
    'rules.onSome': '启用 {{total}} 条中的 {{count}} 条',
    'rules.deleteSome': '删除 {{total}} 条中的 {{count}} 条…',
    'rules.offTask_other': '停用 {{count}} 条规则',
    'rules.onTask_other': '启用 {{count}} 条规则',
    'rules.deleteTask_other': '删除 {{count}} 条规则',
    'rules.summary': '已完成 {{done}}/{{total}}',
    'rules.goneAlready': '有人在此期间删除了它',
    draftUnreadable: '已保存的草稿无法读取，已丢弃',
  },
}
