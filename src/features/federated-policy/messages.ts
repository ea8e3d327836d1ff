import { defineMessages } from '~/shared/i18n/defineMessages'

export const messages = defineMessages('federated-policy', {
  en: {
    federation: 'Federation',
    purpose_one:
      "Applies to [[cluster]] and its {{count}} managed cluster, ahead of each cluster's own policy.",
    purpose_other:
      "Applies to [[cluster]] and its {{count}} managed clusters, ahead of each cluster's own policy.",
    kinds: 'Kinds of federated policy',
    'network-rules': 'Network Rules',
    notPrimary: 'Federated policy exists on a primary cluster',
    editedOnPrimary:
      '[[cluster]] is managed: its policy pages show what it got from the primary, and that is edited there.',
    promoteFirst:
      '[[cluster]] is in no federation. Promote it to write rules for several clusters in one place.',
    manageClusters: 'Manage clusters',
  },
  'zh-CN': {
    federation: '联邦',
    purpose_other: '应用于 [[cluster]] 及其 {{count}} 个受管集群，优先于各集群自己的策略。',
    kinds: '联邦策略的种类',
    'network-rules': '网络规则',
    notPrimary: '联邦策略仅存在于主集群',
    editedOnPrimary: '[[cluster]] 是受管集群：其策略页面显示来自主集群的内容，须在主集群上编辑。',
    promoteFirst: '[[cluster]] 不属于任何联邦。请先将其升级为主集群，即可在一处为多个集群编写规则。',
    manageClusters: '管理集群',
  },
})
