import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { JOIN_STEPS, type JoinStep, type JoinSteps } from '../model/joinFailure'
import type { Step } from './StepList'
import type { JoinValues } from './useJoin'

/** The steps of a join in words, with the addresses they were about. */
export function useJoinSteps(steps: JoinSteps, values: JoinValues): readonly Step[] {
  const t = useMessages(messages)
  const detail = (step: JoinStep) => {
    const state = steps[step]
    if (state === 'waiting' || state === 'unknown' || step === 'managed') return undefined
    if (step === 'accept') {
      return state === 'passed' ? (
        <RichMessage text={t('stepNameFree')} parts={{ name: <bdi>{values.name}</bdi> }} />
      ) : undefined
    }
    const { server, port } = step === 'reach' ? values.primary : values.address
    return <RichMessage text={t(`way.${step}`)} parts={{ to: <bdi>{`${server}:${port}`}</bdi> }} />
  }
  return JOIN_STEPS.map((step) => ({
    id: step,
    state: steps[step],
    title: t(steps[step] === 'failed' ? `stepFailed.${step}` : `step.${step}`),
    detail: detail(step),
  }))
}
