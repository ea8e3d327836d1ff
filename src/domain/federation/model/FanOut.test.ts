import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FanOut, type Verdict } from './FanOut'

/** What a cluster does with every request, in milliseconds of the test's clock. */
interface Behaviour {
  readonly takesMs: number
  readonly verdict: Verdict
}

class ClusterError extends Error {
  readonly verdict: Verdict

  constructor(verdict: Verdict) {
    super(verdict)
    this.verdict = verdict
  }
}

/** A fan-out over clusters that behave as told, on a clock that jumps to the next thing that happens. */
function rig(behaviours: readonly Behaviour[]) {
  let nowMs = 0
  const due: { readonly atMs: number; readonly happen: () => void }[] = []
  const inFlight = new Map<number, number>()
  const seen = { most: 0, mostOfOne: 0, requests: 0 }
  const fanOut = new FanOut({
    verdictOf: (error) => (error instanceof ClusterError ? error.verdict : 'unknown'),
    now: () => nowMs,
    random: () => 0.5,
  })
  const count = (cluster: number, by: 1 | -1) => {
    inFlight.set(cluster, (inFlight.get(cluster) ?? 0) + by)
    const all = [...inFlight.values()]
    seen.most = Math.max(seen.most, sum(all))
    seen.mostOfOne = Math.max(seen.mostOfOne, ...all)
  }
  const ask = (cluster: number, signal?: AbortSignal) => {
    const { takesMs, verdict } = behaviours[cluster] ?? { takesMs: 0, verdict: 'answered' }
    const task = () =>
      new Promise<number>((resolve, reject) => {
        seen.requests += 1
        count(cluster, 1)
        const happen = () => {
          count(cluster, -1)
          if (verdict === 'answered') resolve(nowMs)
          else reject(new ClusterError(verdict))
        }
        due.push({ atMs: nowMs + takesMs, happen })
      })
    return fanOut.run(`${cluster}`, task, signal)
  }
  /** Lets everything happen that is under way, in its order. */
  const finish = async () => {
    await settle()
    while (due.length > 0) {
      due.sort((a, b) => a.atMs - b.atMs)
      const next = due.shift()
      if (next) nowMs = next.atMs
      next?.happen()
      await settle()
    }
  }
  return { fanOut, ask, finish, seen, inFlight, wait: (ms: number) => (nowMs += ms), now: () => nowMs }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Lets every promise that can settle do so. */
async function settle() {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

const behaviour = fc.record({
  takesMs: fc.integer({ min: 0, max: 10_000 }),
  verdict: fc.constantFrom<Verdict>('answered', 'answered', 'failed', 'unknown'),
})
const fleetOf = fc.array(behaviour, { minLength: 1, maxLength: 40 })
const requests = fc.array(fc.nat(39), { maxLength: 120 })

test('never more than eight at once, nor more than two of one cluster, and every request settles', async () => {
  await fc.assert(
    fc.asyncProperty(fleetOf, requests, async (fleet, asked) => {
      const { ask, finish, seen } = rig(fleet)
      const outcomes = asked.map((cluster) => ask(cluster % fleet.length))
      const settled = Promise.allSettled(outcomes)
      await finish()
      expect(await settled).toHaveLength(asked.length)
      expect(seen.most).toBeLessThanOrEqual(8)
      expect(seen.mostOfOne).toBeLessThanOrEqual(2)
    }),
  )
})

test('an idle place is filled: all clusters are in within (clusters ÷ 8) × the slowest answer', async () => {
  const answering = fc.array(fc.integer({ min: 1, max: 2_900 }), { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(answering, async (times) => {
      const { ask, finish } = rig(times.map((takesMs) => ({ takesMs, verdict: 'answered' })))
      const answers = Promise.all(times.map((_, cluster) => ask(cluster)))
      await finish()
      const bound = Math.ceil(times.length / 8) * Math.max(...times)
      expect(Math.max(...(await answers))).toBeLessThanOrEqual(bound)
    }),
  )
})

test('clusters known to be dead leave half of the places to the others', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 60 }),
      async (dead, alive) => {
        const fleet = [
          ...Array.from({ length: dead }, (): Behaviour => ({ takesMs: 10_000, verdict: 'failed' })),
          ...Array.from({ length: alive }, (): Behaviour => ({ takesMs: 100, verdict: 'answered' })),
        ]
        const { ask, finish, now } = rig(fleet)
        const first = Promise.allSettled(fleet.map((_, cluster) => ask(cluster)))
        await finish()
        await first
        const startedMs = now()
        const round = fleet.map((_, cluster) => ask(cluster))
        const everything = Promise.allSettled(round)
        const answers = Promise.all(round.slice(dead))
        await finish()
        await everything
        expect(Math.max(...(await answers)) - startedMs).toBeLessThanOrEqual(Math.ceil(alive / 4) * 100)
      },
    ),
    { numRuns: 40 },
  )
})

test('a cluster that does not answer costs one request a round, whatever else was to be asked', async () => {
  const { ask, finish, seen } = rig([{ takesMs: 10_000, verdict: 'failed' }])
  const round = Promise.allSettled([ask(0), ask(0), ask(0), ask(0)])
  await finish()
  expect((await round).map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  expect(seen.requests).toBe(1)
})

test('after three failures it rests, then one request finds out how it is', async () => {
  const { ask, finish, seen, wait } = rig([{ takesMs: 10, verdict: 'failed' }])
  const round = async () => {
    const outcome = Promise.allSettled([ask(0), ask(0)])
    await finish()
    return outcome
  }
  await round()
  await round()
  await round()
  expect(seen.requests).toBe(3)
  const [resting] = await round()
  expect(seen.requests).toBe(3)
  expect(resting).toMatchObject({ status: 'rejected', reason: { message: 'failed' } })
  wait(61_000)
  await round()
  expect(seen.requests).toBe(4)
  wait(61_000)
  await round()
  expect(seen.requests, 'the second rest is longer').toBe(4)
})

test('a person does not have to wait for the end of a rest', async () => {
  const { ask, finish, seen, fanOut } = rig([{ takesMs: 10, verdict: 'failed' }])
  for (let round = 0; round < 4; round += 1) {
    const outcome = Promise.allSettled([ask(0)])
    await finish()
    await outcome
  }
  expect(seen.requests).toBe(3)
  fanOut.wakeAll()
  const outcome = Promise.allSettled([ask(0)])
  await finish()
  await outcome
  expect(seen.requests).toBe(4)
})

test('what says nothing about a cluster neither opens nor closes anything', async () => {
  const { ask, finish, seen } = rig([{ takesMs: 10, verdict: 'unknown' }])
  const outcomes = Promise.allSettled(Array.from({ length: 6 }, () => ask(0)))
  await finish()
  await outcomes
  expect(seen.requests).toBe(6)
})

test('a request that is given up while it waits never starts and takes nobody’s place', async () => {
  const { ask, finish, seen } = rig([{ takesMs: 10, verdict: 'answered' }])
  const abort = new AbortController()
  const first = ask(0)
  const abandoned = ask(0, abort.signal)
  const last = ask(0)
  abort.abort(new Error('page left'))
  await expect(abandoned).rejects.toThrow('page left')
  await finish()
  expect(await Promise.all([first, last])).toEqual([10, 20])
  expect(seen.requests).toBe(2)
  await expect(ask(0, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
})
