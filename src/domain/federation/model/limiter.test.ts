import { expect, test } from 'vitest'
import { createLimiter } from './limiter'

/** A task that ends when the test says so. */
function gate() {
  let open: (value: string) => void = () => {}
  let fail: (error: Error) => void = () => {}
  let isStarted = false
  const promise = new Promise<string>((resolve, reject) => {
    open = resolve
    fail = reject
  })
  return {
    task: () => {
      isStarted = true
      return promise
    },
    open,
    fail,
    isStarted: () => isStarted,
  }
}

/** Lets every promise that can settle do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('runs no more than the limit at once, the others in their order', async () => {
  const limit = createLimiter(2)
  const gates = [gate(), gate(), gate(), gate()]
  const results = gates.map(({ task }) => limit(task))
  expect(gates.map(({ isStarted }) => isStarted())).toEqual([true, true, false, false])
  gates[1]?.open('second')
  await settle()
  expect(gates.map(({ isStarted }) => isStarted())).toEqual([true, true, true, false])
  gates[0]?.open('first')
  gates[2]?.open('third')
  await settle()
  gates[3]?.open('fourth')
  expect(await Promise.all(results)).toEqual(['first', 'second', 'third', 'fourth'])
})

test('a failure makes room like a success, also one that is thrown before there is a promise', async () => {
  const limit = createLimiter(1)
  const failing = gate()
  const rejected = limit(failing.task)
  const thrown = limit(() => {
    throw new Error('at once')
  })
  const last = limit(async () => 'last')
  failing.fail(new Error('late'))
  await expect(rejected).rejects.toThrow('late')
  await expect(thrown).rejects.toThrow('at once')
  expect(await last).toBe('last')
})

test('a task that is given up while it waits never starts and takes nobody’s place', async () => {
  const limit = createLimiter(1)
  const first = gate()
  const abandoned = gate()
  const abort = new AbortController()
  const running = limit(first.task)
  const givenUp = limit(abandoned.task, abort.signal)
  const last = limit(async () => 'last')
  abort.abort(new Error('page left'))
  await expect(givenUp).rejects.toThrow('page left')
  first.open('first')
  expect(await running).toBe('first')
  expect(await last).toBe('last')
  expect(abandoned.isStarted()).toBe(false)
})

test('a task whose signal is aborted already is refused', async () => {
  const limit = createLimiter(1)
  const task = gate()
  await expect(limit(task.task, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
  expect(task.isStarted()).toBe(false)
})

test('an abort after the start is the task’s own affair', async () => {
  const limit = createLimiter(1)
  const task = gate()
  const abort = new AbortController()
  const result = limit(task.task, abort.signal)
  abort.abort()
  task.open('done')
  expect(await result).toBe('done')
})
