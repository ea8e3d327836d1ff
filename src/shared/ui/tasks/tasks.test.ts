import { afterEach, expect, it } from 'vitest'
import { dismissTask, forgetTasks, startTask, stopTask, useTasks } from './tasks'

const options = { title: 'Report of gke-one', describeFailure: (error: unknown) => String(error) }
const shown = () => useTasks.getState().tasks.map(({ state, detail }) => ({ state, detail }))

/** Runs until the person stops it. */
const endless = async ({ signal }: { readonly signal: AbortSignal }) =>
  new Promise<string>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')))
  })

afterEach(forgetTasks)

it('shows how far a task is and what came out', async () => {
  let finish = (_outcome: string) => {}
  startTask({
    ...options,
    run: async ({ report }) => {
      report({ done: 3, total: 10 })
      return new Promise((resolve) => (finish = resolve))
    },
  })
  expect(useTasks.getState().tasks[0]?.progress).toEqual({ done: 3, total: 10 })
  finish('10 rows saved')
  await expect.poll(shown).toEqual([{ state: 'done', detail: '10 rows saved' }])
})

it('says what failed', async () => {
  startTask({ ...options, run: async () => Promise.reject(new Error('no answer')) })
  await expect.poll(shown).toEqual([{ state: 'failed', detail: 'Error: no answer' }])
})

it('tells a task that was stopped from one that failed', async () => {
  stopTask(startTask({ ...options, run: endless }))
  await expect.poll(shown).toEqual([{ state: 'stopped', detail: undefined }])
})

it('keeps a running task on the tray and lets a finished one go', async () => {
  const id = startTask({ ...options, run: endless })
  dismissTask(id)
  expect(shown()).toHaveLength(1)
  stopTask(id)
  await expect.poll(() => shown()[0]?.state).toBe('stopped')
  dismissTask(id)
  expect(shown()).toEqual([])
})

it('leaves nothing for the next person', () => {
  startTask({ ...options, run: endless })
  forgetTasks()
  expect(shown()).toEqual([])
})
