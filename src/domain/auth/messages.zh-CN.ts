import type { Translation } from '~/shared/i18n/defineMessages'
import type { authMessages } from './messages'

export const chinese: Translation<typeof authMessages> = {
  namespace: 'auth',
  texts: {
    'permission.admctrl': '准入控制',
    'permission.audit_events': '风险报告',
    'permission.authentication': '身份验证',
    'permission.authorization': '授权',
    'permission.ci_scan': 'CI 扫描',
    'permission.compliance': '合规性',
    'permission.config': '系统配置',
    'permission.events': '事件',
    'permission.fed': '联邦',
    'permission.nv_resource': 'NeuVector 组件',
    'permission.reg_scan': '镜像库扫描',
    'permission.rt_policy': '运行时策略',
    'permission.rt_scan': '运行时扫描',
    'permission.security_events': '安全事件',
    'permission.vulnerability': '漏洞配置',
    needsModify: '需要修改“{{permission}}”的权限；您是 {{role}}',
    needsFedAdmin: '需要联邦管理员 (fedAdmin)；您是 {{role}}',
    namespaceUser: '单个命名空间的用户',
    ruleLength_other: '至少 {{count}} 个字符',
    ruleUppercase_other: '{{count}} 个大写字母',
    ruleLowercase_other: '{{count}} 个小写字母',
    ruleDigit_other: '{{count}} 个数字',
    ruleSpecial_other: '{{count}} 个特殊字符',
    ruleMet: '已满足',
    ruleMissing: '未满足',
  },
}
