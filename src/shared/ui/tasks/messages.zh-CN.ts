import type { Translation } from '~/shared/i18n/defineMessages'
import type { messages } from './messages'

export const chinese: Translation<typeof messages> = {
  namespace: 'tasks',
  texts: {
    tasks: '任务',
    taskLabel: '{{title}}，{{cluster}}',
    endOfTask: '{{title}}，{{cluster}}：{{text}}',
    tasksRunning_other: '{{count}} 个任务正在运行',
    tasksDone: '已结束的任务',
    tasksFailed: '已结束的任务，部分未成功',
    closeTray: '关闭；可在顶栏中再次打开',
    clearFinished: '清除已结束的任务',
    stop: '停止：{{title}}',
    starting: '正在启动',
    doneSoFar: '已完成 {{done}}',
    doneOf: '{{done}} / {{total}}',
    done: '已完成',
    stopped: '已停止',
    stoppedWith: '已停止：{{detail}}',
    retry: '重试',
    retryFailed: '重试失败的项',
    openPage: '查看',
    steps_other: '全部 {{count}} 项',
    stepList: '逐项结果',
    stepWaiting: '等待中',
    stepRunning: '进行中',
    stepFailed: '失败',
  },
}
