import type { Translation } from '~/shared/i18n/defineMessages'
import type { connectionMessages } from './messages'

export const chinese: Translation<typeof connectionMessages> = {
  namespace: 'admission-connection',
  texts: {
    'title.28': '控制器未得到 Kubernetes API 的应答',
    'text.28': '请检查 API 服务器是否运行以及控制器能否访问它，然后重试。',
    'title.30': '此处不能使用准入控制',
    'text.30': '该集群不由 Kubernetes 运行。',
    'title.31': 'NeuVector 的集群角色或角色绑定缺失或有误',
    'text.31': '请将以下命令的输出与本版本的安装指南对照：',
    'title.32': 'webhook 的服务缺失或有误',
    'text.32': '它由 Helm chart 创建。请确认以下命令能够显示它：',
    'title.33': '控制器无权更改 webhook 的服务',
    'text.33': '其集群角色需要对 services 的 get、list 和 update 权限。',
    'title.34': 'Kubernetes 的 API 服务器未能访问控制器',
    'text.34': '请允许控制平面访问控制器的 20443 端口，或在高级设置中更改访问方式（服务或 URL）。',
    'title.35': '控制器无权读取 webhook 的服务',
    'text.35': '其集群角色需要在所在命名空间中对 services 的 get 权限。',
    'title.36': '准入控制已停用',
    'text.36': '请先启用：停用时 Kubernetes 不会询问任何人。',
    details: '详情',
  },
}
