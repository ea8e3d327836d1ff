import type { Translation } from '~/shared/i18n/defineMessages'
import type { messages } from './messages'

export const chinese: Translation<typeof messages> = {
  namespace: 'group-checks',
  texts: {
    checks: '自定义检查',
    note: '作为合规性检查在该组的容器或节点中运行的脚本。退出码 0 表示通过。',
    none: '没有自定义检查。',
    switchedOff: '该集群已关闭自定义检查（部署参数 CUSTOM_CHECK_CONTROL）',
    onlyAdministrators: '该集群只允许管理员编辑自定义检查（CUSTOM_CHECK_CONTROL 为 strict）',
    add: '添加检查',
    edit: '编辑检查 {{name}}',
    remove: '移除检查 {{name}}',
    removeVerb: '移除',
    addTitle: '为 {{group}} 添加自定义检查',
    save: '保存检查',
    saveAnyway: '仍保存我的版本',
    name: '名称',
    nameHelp: '字母、数字、点、冒号、连字符、下划线',
    'nameProblem.empty': '请填写名称',
    'nameProblem.characters': '仅限字母、数字和 . : - _，且以字母或数字开头',
    'nameProblem.taken': '该组已有同名的检查',
    script: '脚本',
    scriptHelp: 'Shell 脚本；其输出会出现在报告中',
    scriptNeeded: '需要脚本',
    runsEverywhere: '它以执行器的权限在该组的每个成员中运行。',
    conflictTitle: '您编辑期间有他人更改了该检查。现在的内容：',
    conflictGone: '您编辑期间有他人移除了该检查。保存会使其恢复。',
    added: '已添加检查 {{name}}',
    saved: '已保存检查 {{name}}',
    removed: '已移除检查 {{name}}',
  },
}
