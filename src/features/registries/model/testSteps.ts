import { failureIn, type ScanFailure } from '~/domain/registry/model/scanOutcome'
import type { TestStepWire } from '../api/testSettings'

/** What a test of settings goes through, in order. */
export const TEST_STAGES = ['reach', 'certificate', 'credential', 'listing'] as const
export type TestStage = (typeof TEST_STAGES)[number]

export type StageState = 'waiting' | 'running' | 'done' | 'failed'

export interface TestView {
  readonly stages: Readonly<Record<TestStage, StageState>>
  /** Why it failed; undefined while it goes on and when it went well. */
  readonly failure: ScanFailure | undefined
  /** `repository:tag` of what it found; undefined before it is known. */
  readonly images: readonly string[] | undefined
}

/** Which stage stops at a failure. */
const STOPS_AT: Readonly<Record<ScanFailure, TestStage>> = {
  'unknown-host': 'reach',
  refused: 'reach',
  timeout: 'reach',
  other: 'reach',
  certificate: 'certificate',
  credential: 'credential',
  listing: 'listing',
}

/**
 * The stages a person thinks in, out of the controller's steps (stage, url, response, error, images). The controller
 * signs in and lists in one go: a listing that began says that everything before it went well.
 */
export function testView(steps: readonly TestStepWire[], isRunning: boolean): TestView {
  const error = steps.find(({ step_type }) => step_type === 'error')
  const found = steps.find(({ step_type }) => step_type === 'images')
  if (error) {
    const failure = failureIn(error.step_content)
    const isListing = steps.some(isListingStep)
    const at = TEST_STAGES.indexOf(isListing ? 'listing' : STOPS_AT[failure])
    return {
      stages: stagesUntil(at, 'failed'),
      failure: isListing && failure === 'other' ? 'listing' : failure,
      images: undefined,
    }
  }
  if (found)
    return { stages: stagesUntil(TEST_STAGES.length, 'done'), failure: undefined, images: imagesIn(found) }
  const at = steps.some(isListingStep) ? TEST_STAGES.indexOf('listing') : 0
  return { stages: stagesUntil(at, isRunning ? 'running' : 'waiting'), failure: undefined, images: undefined }
}

const isListingStep = ({ step_type, step_content }: TestStepWire) =>
  step_type === 'stage' && /^Get (all images|registry )/.test(step_content)

/** All before `at` are done, it itself is in `state`, the others wait. */
function stagesUntil(at: number, state: StageState): Record<TestStage, StageState> {
  const stateAt = (index: number): StageState => (index < at ? 'done' : index === at ? state : 'waiting')
  return {
    reach: stateAt(0),
    certificate: stateAt(1),
    credential: stateAt(2),
    listing: stateAt(3),
  }
}

/** `Registry: …, repository: team/app, tag: 1.0` per line. */
function imagesIn({ step_content }: TestStepWire): readonly string[] {
  return step_content.split('\n').flatMap((line) => {
    const [, repository, tag] = /repository: (.*), tag: (.*)$/.exec(line) ?? []
    return repository === undefined || tag === undefined ? [] : [`${repository}:${tag}`]
  })
}
