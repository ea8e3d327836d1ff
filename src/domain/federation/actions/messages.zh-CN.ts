import type { Translation } from '~/shared/i18n/defineMessages'
import type { memberActionMessages } from './messages'

export const chinese: Translation<typeof memberActionMessages> = {
  namespace: 'memberActions',
  texts: {
    clusters_other: '{{count}} 个集群',
    open: '打开',
    remove: '从联邦移除…',
    syncTask: '同步联邦规则',
    syncSummary: '已通知 {{total}} 个集群中的 {{done}} 个同步',
    syncSentOne: '已通知 {{name}} 同步',
    syncFailedOne: '无法通知 {{name}} 同步',
    noneTold: '未通知：没有集群接受该命令',
    removeTitleOne: '将 [[name]] 从联邦移除',
    removeTitle_other: '将 {{count}} 个集群从联邦移除',
    removeSubtitle_other: '以后可用新令牌重新加入 [[primary]]。',
    removeConfirm: '移除',
    removeNote_other: '其自身的规则和数据保留。',
    becomeStandalone_other: '{{count}} 个集群变为独立',
    becomeStandaloneDetail_other: '不能再从这里打开',
    rulesGo: '联邦组、规则和镜像仓库会消失',
    rulesGoDetail: '工作负载回退到本地规则',
    cannotBeTold_other: '{{count}} 个集群现在无法通知',
    cannotBeToldDetail_other: '在其自行发现或强制退出之前，联邦规则仍保留在那里',
    removeTask: '从 {{primary}} 的联邦移除',
    removeSummary: '已移除 {{total}} 个集群中的 {{done}} 个',
    removedOne: '已将 {{name}} 从 {{primary}} 的联邦移除',
    goneAlready: '已不是成员',
  },
}
