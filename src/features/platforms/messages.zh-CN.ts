import type { Translation } from '~/shared/i18n/defineMessages'
import type { messages } from './messages'

export const chinese: Translation<typeof messages> = {
  namespace: 'platforms',
  texts: {
    title: '平台',
    assets: '资产',
    purpose: '[[cluster]] 的编排平台，以及其版本的已知漏洞。',
    name: '名称',
    version: '版本',
    unnamed: '未识别',
    filterPlatforms: '筛选平台',
    noPlatforms: '没有已知的平台',
    noPlatformsText: '在 Kubernetes 或 OpenShift 中运行的控制器会在此处显示平台。',
    scanPlatform: '扫描平台',
    platformLabel: '平台 {{name}}',
    platformOn: '[[cluster]] 的平台',
    gone: '此处没有此平台',
    goneText: '{{cluster}} 运行在其他平台上。',
    details: '详细信息',
    kubernetes: 'Kubernetes',
    openshift: 'OpenShift',
    scan: '扫描',
  },
}
