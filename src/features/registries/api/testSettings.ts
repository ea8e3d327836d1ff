import { z } from '~/shared/api/zod'
import type { AnswerHead } from '~/shared/api/Transport'
import { wireArray, wireString } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { pause } from '~/shared/lib/pause'
import type { toBody } from '../model/registryForm'

/** `RESTRegistryTestStep`: stage | images | url | response | error. */
const StepWire = z.object({ step_type: wireString, step_content: wireString })
export type TestStepWire = z.infer<typeof StepWire>

/** Every answer has all steps so far; 304 has none. */
const StepsWire = z.object({ steps: wireArray(StepWire) }).optional()

/** A poll waits up to 30 s for news, and more for the way through a primary. */
const POLL_TIMEOUT_MS = 45_000
/** Between two polls that brought nothing new. */
const AGAIN_MS = 400

/**
 * Tries out the settings of a registry: the first answer gives the id of the job, the same body with that id gives more
 * steps until 200. Stopping tells the controller, under v1, where the route is (semantics.md d.4).
 * @param onSteps called with all steps so far
 */
export async function testSettings(
  client: ClusterClient,
  body: ReturnType<typeof toBody>,
  signal: AbortSignal,
  onSteps: (steps: readonly TestStepWire[]) => void,
): Promise<void> {
  const name = encodeURIComponent(body.config.name)
  const state: { head?: AnswerHead } = {}
  try {
    for (let known = 0; ;) {
      const answer = await client.post(`/v2/scan/registry/${name}/test`, StepsWire, body, {
        signal,
        timeoutMs: POLL_TIMEOUT_MS,
        transactionId: state.head?.transactionId,
        onHead: (head) => (state.head = head),
      })
      const steps = answer?.steps ?? []
      if (steps.length > 0) onSteps(steps)
      if (state.head?.status === 200) return
      if (steps.length === known) await pause(AGAIN_MS, signal)
      known = steps.length
    }
  } catch (error) {
    if (signal.aborted && state.head?.transactionId !== undefined) {
      await client.delete(`/v1/scan/registry/${name}/test`, { transactionId: state.head.transactionId })
    }
    throw error
  }
}
