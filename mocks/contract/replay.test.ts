import { beforeAll, describe, expect, test } from 'vitest'
import { differences } from './differences.ts'
import { EXCEPTIONS } from './exceptions.ts'
import { hasRecordings, loadRecording } from './recordings.ts'
import { Replay } from './Replay.ts'
import { isSimulated } from './scope.ts'

/** In the order they were made, with the least share of equal answers. */
const FILES: Readonly<Record<string, number>> = {
  '01_login_first_time': 1,
  '02_login_errors': 1,
  '03_password_profile_users_roles': 0.98,
  '04_apikeys': 1,
  '10_fed_standalone': 1,
  '11_promote': 1,
  '12_join_token': 1,
  '13_join': 1,
  '20_fed_groups': 1,
  '21_fed_policy_rules': 0.96,
  '22_fed_profiles': 1,
  '23_fed_response_rules': 1,
  '24_fed_admission': 1,
  '25_fed_dlp_waf': 1,
  '26_fed_system_config': 1,
  '27_fed_rules_at_joint': 1,
  '33_fed_roles': 1,
  '50_registries': 0.96,
  '51_fed_registry_at_joint': 1,
  '28_export_import': 0.9,
  '54_system': 0.8,
  '30_forward': 0.97,
  '31_forward_joint_down': 1,
  '40_kick_leave_demote': 0.96,
}

/** What happened between two files, by the file that comes after it. */
const BEFORE: Readonly<Record<string, (replay: Replay) => Promise<unknown>>> = {
  '10_fed_standalone': (replay) => replay.callAs('localadmin', 'primary', 'GET', '/v1/selfuser'),
  '31_forward_joint_down': async (replay) => {
    replay.controller('remote2').state.faults.down = true
  },
  '40_kick_leave_demote': (replay) => {
    replay.controller('remote2').state.faults.down = false
    return replay.callAs('admin', 'remote2', 'POST', '/v1/fed/leave', { force: true })
  },
}

interface Finding {
  readonly index: number
  readonly request: string
  readonly differences: readonly string[]
}

interface Report {
  readonly compared: number
  readonly findings: readonly Finding[]
}

const reports = new Map<string, Report>()

async function replayFile(replay: Replay, file: string): Promise<Report> {
  replay.beginFile()
  await BEFORE[file]?.(replay)
  const findings: Finding[] = []
  let compared = 0
  for (const [index, exchange] of loadRecording(file).entries()) {
    const simulated = await replay.play(exchange)
    if (!isSimulated(exchange)) continue
    compared += 1
    // Ids are keys, too: the results of a command stand by cluster.
    const body = replay.placeholders.inBody(exchange.response.body)
    const found = differences({ status: exchange.response.status, body }, simulated)
    const request = `${exchange.instance} ${exchange.as}: ${exchange.request.method} ${exchange.request.path}`
    if (found.length > 0) findings.push({ index, request, differences: found })
  }
  return { compared, findings }
}

function print(file: string, { compared, findings }: Report): void {
  const lines = findings.map(
    ({ index, request, differences: found }) => `  ${index} ${request}\n    ${found.join('\n    ')}`,
  )
  console.info([`${file}: ${compared - findings.length} of ${compared} equal`, ...lines].join('\n'))
}

describe.skipIf(!hasRecordings)('the simulation answers like the recorded controllers', () => {
  beforeAll(async () => {
    const replay = new Replay()
    for (const file of Object.keys(FILES)) {
      for (const { response } of loadRecording(file)) replay.placeholders.learnMembers(response.body)
    }
    for (const file of Object.keys(FILES)) {
      const report = await replayFile(replay, file)
      reports.set(file, report)
      print(file, report)
    }
  })

  test.each(Object.entries(FILES))('%s', (file, leastShare) => {
    const { compared, findings } = reports.get(file) ?? { compared: 0, findings: [] }
    const excused = EXCEPTIONS.filter((exception) => exception.file === file).map(({ index }) => index)
    expect(findings.filter(({ index }) => !excused.includes(index))).toEqual([])
    expect(excused.filter((index) => findings.every((finding) => finding.index !== index))).toEqual([])
    expect((compared - findings.length) / compared).toBeGreaterThanOrEqual(leastShare)
  })
})
