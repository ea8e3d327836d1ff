import { afterEach, describe, expect, it, vi } from 'vitest'
import { startTaskOfEach } from './startTaskOfEach'
import { TaskFailure } from './TaskFailure'
import {
  dismissFinishedTasks,
  dismissTask,
  forgetTasks,
  retryTask,
  setTrayOpen,
  startTask,
  stopTask,
  useTasks,
  type TaskControl,
} from './tasks'

const options = { title: 'Save the report', cluster: 'gke-one' }
const tasks = () => useTasks.getState().tasks
const shown = () => tasks().map(({ state, detail }) => ({ state, detail }))

const retryFirst = () => {
  const [first] = tasks()
  if (first) retryTask(first)
}

/** Runs until the person stops it. */
const endless = async ({ signal }: Pick<TaskControl, 'signal'>) =>
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
  expect(tasks()[0]?.progress).toEqual({ done: 3, total: 10 })
  finish('10 rows saved')
  await expect.poll(shown).toEqual([{ state: 'done', detail: '10 rows saved' }])
})

it('keeps why a task failed, and runs it again when that is harmless', async () => {
  const failure = new Error('no answer')
  const run = vi.fn<() => Promise<string>>().mockRejectedValueOnce(failure).mockResolvedValue('saved')
  startTask({ ...options, canRetry: true, run })
  await expect.poll(() => tasks()[0]?.state).toBe('failed')
  expect(tasks()[0]?.error).toBe(failure)
  retryFirst()
  await expect.poll(shown).toEqual([{ state: 'done', detail: 'saved' }])
})

it('offers no second try for what must not be done twice', async () => {
  startTask({ ...options, run: async () => Promise.reject(new Error('no answer')) })
  await expect.poll(() => tasks()[0]?.state).toBe('failed')
  expect(tasks()[0]?.retry).toBeUndefined()
})

it('tells a task that was stopped from one that failed', async () => {
  stopTask(startTask({ ...options, run: endless }))
  await expect.poll(shown).toEqual([{ state: 'stopped', detail: undefined }])
})

it('starts nothing twice under one key', async () => {
  const first = startTask({ ...options, key: 'report', run: endless })
  expect(startTask({ ...options, key: 'report', run: endless })).toBe(first)
  stopTask(first)
  await expect.poll(() => tasks()[0]?.state).toBe('stopped')
  expect(startTask({ ...options, key: 'report', run: endless })).not.toBe(first)
})

it('comes back with the end of a task after it was closed', async () => {
  const id = startTask({ ...options, run: endless })
  setTrayOpen(false)
  stopTask(id)
  await expect.poll(() => useTasks.getState().isOpen).toBe(true)
})

it('keeps running tasks on the tray and lets finished ones go', async () => {
  const stopped = startTask({ ...options, run: endless })
  const other = startTask({ ...options, run: endless })
  dismissTask(stopped)
  dismissFinishedTasks()
  expect(shown()).toHaveLength(2)
  stopTask(stopped)
  await expect.poll(() => tasks().map(({ state }) => state)).toEqual(['running', 'stopped'])
  dismissFinishedTasks()
  expect(tasks().map(({ id }) => id)).toEqual([other])
})

it('leaves nothing for the next person', () => {
  startTask({ ...options, run: endless })
  forgetTasks()
  expect(shown()).toEqual([])
  expect(useTasks.getState().isOpen).toBe(false)
})

describe('a task of many things', () => {
  const each = {
    ...options,
    cluster: '3 clusters',
    nameOf: (name: string) => name,
    summarize: (done: number, total: number) => `${done} of ${total}`,
  }
  const steps = () => tasks()[0]?.steps.map(({ name, state }) => `${name} ${state}`)

  it('lets each settle alone and retries only those that failed', async () => {
    const isDown = vi.fn<(name: string) => boolean>((name) => name === 'b')
    startTaskOfEach({
      ...each,
      items: ['a', 'b', 'c'],
      atOnce: 2,
      runItem: async (name) =>
        isDown(name) ? Promise.reject(new Error('down')) : Promise.resolve(undefined),
    })
    await expect.poll(() => tasks()[0]?.state).toBe('partly')
    expect(tasks()[0]?.detail).toBe('2 of 3')
    expect(steps()).toEqual(['a done', 'b failed', 'c done'])

    isDown.mockReturnValue(false)
    retryFirst()
    await expect.poll(() => tasks()[0]?.state).toBe('done')
    expect(steps()).toEqual(['b done'])
  })

  it('has failed when none came through', async () => {
    startTaskOfEach({ ...each, items: ['a', 'b'], runItem: async () => Promise.reject(new Error('down')) })
    await expect.poll(() => tasks()[0]?.state).toBe('failed')
  })

  it('tells a failure that knows its reason in its own words', async () => {
    const runItem = async () => Promise.reject(new TaskFailure('The registry refused the sign-in.'))
    startTaskOfEach({ ...each, items: ['a'], runItem })
    await expect
      .poll(() => tasks()[0]?.steps)
      .toEqual([{ name: 'a', state: 'failed', detail: 'The registry refused the sign-in.' }])
    startTask({ ...options, run: runItem })
    await expect
      .poll(() => tasks()[0])
      .toMatchObject({
        state: 'failed',
        detail: 'The registry refused the sign-in.',
        error: undefined,
      })
  })

  it('starts no more once it is stopped', async () => {
    const started: string[] = []
    const id = startTaskOfEach({
      ...each,
      items: ['a', 'b'],
      atOnce: 1,
      runItem: async (name, signal) => {
        started.push(name)
        await endless({ signal })
        return undefined
      },
    })
    expect(tasks()[0]?.progress).toEqual({ done: 0, total: 2 })
    stopTask(id)
    await expect.poll(() => tasks()[0]?.state).toBe('stopped')
    expect(started).toEqual(['a'])
    expect(steps()).toEqual(['a stopped', 'b stopped'])
  })
})
