import { isRecord } from './Placeholders.ts'
import type { Answer } from './Replay.ts'

/**
 * Where a simulated answer is not what the real controller said: status, error code and texts, the keys of the body and
 * of the objects in it, the kind of every value, and the facts of a federation (role, members, their status). Values
 * that differ from run to run are not compared.
 */
export function differences(recorded: Answer, simulated: Answer): string[] {
  return [
    ...different('status', recorded.status, simulated.status),
    ...(recorded.status === 0 ? [] : bodyDifferences(recorded.body, simulated.body)),
  ]
}

function bodyDifferences(recorded: unknown, simulated: unknown): string[] {
  if (kindOf(recorded) !== kindOf(simulated)) return different('body', kindOf(recorded), kindOf(simulated))
  if (!isRecord(recorded) || !isRecord(simulated)) return different('body', recorded, simulated)
  return [
    ...different('code', recorded['code'], simulated['code']),
    ...different('error', recorded['error'], simulated['error']),
    ...different('message', recorded['message'], simulated['message']),
    ...different('fed_role', recorded['fed_role'], simulated['fed_role']),
    ...different('members', members(recorded), members(simulated)),
    ...shapeDifferences('', recorded, simulated, 1),
  ]
}

/** Keys and kinds of an object and, `depth` levels down, of the objects and lists of objects in it. */
function shapeDifferences(
  at: string,
  recorded: Readonly<Record<string, unknown>>,
  simulated: Readonly<Record<string, unknown>>,
  depth: number,
): string[] {
  const missing = Object.keys(recorded).filter((key) => !Object.hasOwn(simulated, key))
  const added = Object.keys(simulated).filter((key) => !Object.hasOwn(recorded, key))
  const shared = Object.keys(recorded).filter((key) => Object.hasOwn(simulated, key))
  return [
    ...missing.map((key) => `${at}${key} is missing`),
    ...added.map((key) => `${at}${key} is not in the recording`),
    ...shared.flatMap((key) => valueDifferences(`${at}${key}`, recorded[key], simulated[key], depth)),
  ]
}

function valueDifferences(at: string, recorded: unknown, simulated: unknown, depth: number): string[] {
  if (kindOf(recorded) !== kindOf(simulated)) return different(at, kindOf(recorded), kindOf(simulated))
  if (depth === 0) return []
  const [before, after] = [example(recorded), example(simulated)]
  return before && after ? shapeDifferences(`${at}.`, before, after, depth - 1) : []
}

/** An object, or all keys that the objects of a list have. */
function example(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (isRecord(value)) return value
  if (!Array.isArray(value)) return undefined
  const rows = value.filter(isRecord)
  return rows.length > 0 ? (Object.assign({}, ...rows) as Record<string, unknown>) : undefined // merged records
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'text'
  return Array.isArray(value) ? 'list' : typeof value
}

function members(body: Readonly<Record<string, unknown>>): unknown {
  const listed = body['joint_clusters']
  if (!Array.isArray(listed)) return listed
  return listed.filter(isRecord).map(({ name, status }) => `${String(name)} ${String(status)}`)
}

function different(what: string, recorded: unknown, simulated: unknown): string[] {
  const [before, after] = [JSON.stringify(recorded), JSON.stringify(simulated)]
  return before === after ? [] : [`${what}: recorded ${before}, simulated ${after}`]
}
