import { describeAnswer, type SupportAnswer } from './supportAnswer'
import { z } from '~/shared/api/zod'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import type { TaskControl } from '~/shared/ui/tasks/tasks'

/** Readings that tell most about a problem; every one of them is answered on a managed cluster, too. */
const READINGS = [
  '/v1/system/summary',
  '/v1/system/config',
  '/v1/system/score/metrics',
  '/v1/system/alerts',
  '/v1/controller',
  '/v1/enforcer',
  '/v1/scan/scanner',
  '/v1/host',
  '/v1/domain',
  '/v1/group',
] as const

/**
 * Reads them one after another, so that a cluster in trouble is not troubled more. A reading that fails becomes part of
 * the file, because it is part of the problem. Secrets are taken out before anything leaves this function.
 */
export async function collectSupportData(
  client: ClusterClient,
  { signal, report }: Pick<TaskControl, 'signal' | 'report'>,
): Promise<readonly SupportAnswer[]> {
  const answers: SupportAnswer[] = []
  for (const path of READINGS) {
    signal.throwIfAborted()
    const answer = await client.get(path, z.unknown(), { signal }).catch((error: unknown) => {
      signal.throwIfAborted()
      return error
    })
    answers.push(describeAnswer(path, answer))
    report({ done: answers.length, total: READINGS.length })
  }
  return answers
}
