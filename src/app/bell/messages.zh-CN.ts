import type { Translation } from '~/shared/i18n/defineMessages'
import type { bellMessages } from './messages'

export const chinese: Translation<typeof bellMessages> = {
  namespace: 'bell',
  texts: {
    title: '通知',
    ofCluster: '来自 {{name}}、联邦和您的账户',
    nothing: '没有通知。',
    error: '问题',
    warning: '警告',
    info: '信息',
    show: '查看',
    accept: '接受',
    acceptHelp: '不再向任何人显示',
    needsAdministrator: '只有管理员可以接受（admin；对受管集群为 fedAdmin）。',
    rights: 'NeuVector 在 Kubernetes 中缺少权限',
    certificate: 'TLS 证书需要处理',
    other: '来自控制器',
    upgrade: '有新版本可用',
    upgradeText: 'NeuVector 可升级到 {{version}}。',
    database: '漏洞数据库已过时',
    databaseText: '它生成于 {{age}}前。请更新扫描器，否则无法发现此后公布的漏洞。',
    versions: '组件版本不一致',
    versionsText: '{{versions}}。请完成升级。',
    factoryPassword: '仍在使用出厂密码',
    factoryPasswordText: '该密码众所周知，请在个人资料中修改。',
    passwordExpires: '您的密码将在 {{duration}}后过期',
    passwordExpiresText: '请尽快在个人资料中修改。',
    members_other: '{{count}} 个受管集群需要处理',
    membersText: '它们已断开、未同步或需要升级。',
  },
}
