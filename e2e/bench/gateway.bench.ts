import { Agent } from 'node:http'
import { freePort } from '../../scripts/freePort.ts'
import { expect, quantile, test } from './bench.ts'
import { call, runClients, type LoadResult, type LoadTarget } from './loadClients.ts'
import { startProgram } from './startProgram.ts'

const CLIENTS = 200

/** Signs every client in at the gateway: each asks with a sealed cookie of its own. */
async function signInAll(origin: string): Promise<LoadTarget> {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  const headers = { 'X-Nv-Console': '1' }
  const cookies = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      const { response } = await call(agent, origin, `/v1/auth?user=${client}`, { method: 'POST', headers })
      return response.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    }),
  )
  agent.destroy()
  return { origin, headersOf: (client) => ({ ...headers, Cookie: cookies[client] ?? '' }) }
}

/** Resident memory of the gateway, in MB, as it tells Prometheus. */
async function memoryMb(origin: string): Promise<number> {
  const { body } = await call(new Agent(), origin, '/metrics')
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(body)?.[1]) / 1024 / 1024
}

const ms = (value: number) => `${value.toFixed(1)} ms`
const percentiles = ({ latenciesMs }: LoadResult) =>
  [quantile(latenciesMs, 0.5), quantile(latenciesMs, 0.99)] as const

test('gateway under 200 clients', async ({ figure }) => {
  const stub = await startProgram(['e2e/bench/stubController.ts'])
  const controller = `http://127.0.0.1:${stub.line}`
  const [port, metricsPort] = [String(await freePort()), String(await freePort())]
  const gateway = await startProgram(['server/start.ts', '--json'], {
    CONTROLLER_URL: controller,
    PORT: port,
    METRICS_PORT: metricsPort,
    LOG_LEVEL: 'warn',
  })
  const metrics = `http://127.0.0.1:${metricsPort}`
  const direct: LoadTarget = {
    origin: controller,
    headersOf: (client) => ({ 'X-Auth-Token': `token-${client}` }),
  }
  const through = await signInAll(`http://127.0.0.1:${port}`)

  const samples = [await memoryMb(metrics)]
  const watch = setInterval(() => void memoryMb(metrics).then((mb) => samples.push(mb)), 1000)
  const full = await runClients(through, { clients: CLIENTS, seconds: 60, pauseMs: 0 })
  clearInterval(watch)
  const fullDirect = await runClients(direct, { clients: CLIENTS, seconds: 15, pauseMs: 0 })
  // Everybody asks about once a second, as consoles do: what is added then is the gateway's own, without queues.
  const calm = await runClients(through, { clients: CLIENTS, seconds: 20, pauseMs: 1000 })
  const calmDirect = await runClients(direct, { clients: CLIENTS, seconds: 20, pauseMs: 1000 })
  await gateway.stop()
  await stub.stop()

  for (const { lost, mixed } of [full, calm]) expect({ lost, mixed }).toEqual({ lost: 0, mixed: 0 })
  expect(full.answered).toBeGreaterThan(10_000)
  const [fullP50, fullP99] = percentiles(full)
  const [directP50, directP99] = percentiles(fullDirect)
  figure(
    '60 s at full speed',
    `${Math.round(full.answered / full.seconds)} requests/s, p50 ${ms(fullP50)}, p99 ${ms(fullP99)}`,
  )
  figure(
    'the stub alone at full speed',
    `${Math.round(fullDirect.answered / fullDirect.seconds)} requests/s, p50 ${ms(directP50)}, p99 ${ms(directP99)}`,
  )
  const [calmP50, calmP99] = percentiles(calm)
  const [bareP50, bareP99] = percentiles(calmDirect)
  figure('added at one request a second each', `p50 ${ms(calmP50 - bareP50)}, p99 ${ms(calmP99 - bareP99)}`)
  figure(
    'memory of the gateway',
    `${Math.round(samples[0] ?? NaN)} MB idle, ${Math.round(Math.max(...samples))} MB at most`,
  )
  figure('lost or mixed up', `0 of ${full.answered + calm.answered}`)
})
