import { useEffect, useRef, useState } from 'react'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { testSettings, type TestStepWire } from '../api/testSettings'
import type { toBody } from '../model/registryForm'

const NO_STEPS: readonly TestStepWire[] = []

/** A running test of settings. Leaving the dialog stops it, here and on the controller. */
export function useSettingsTest() {
  const client = useClusterClient()
  const [steps, setSteps] = useState(NO_STEPS)
  const [state, setState] = useState<{ isAsked: boolean; isRunning: boolean; error: unknown }>({
    isAsked: false,
    isRunning: false,
    error: undefined,
  })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = (body: ReturnType<typeof toBody>) => {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    setSteps(NO_STEPS)
    setState({ isAsked: true, isRunning: true, error: undefined })
    const isCurrent = () => running.current === control && !control.signal.aborted
    testSettings(client, body, control.signal, (next) => {
      if (isCurrent()) setSteps(next)
    }).then(
      () => {
        if (isCurrent()) setState({ isAsked: true, isRunning: false, error: undefined })
      },
      (error: unknown) => {
        if (isCurrent()) setState({ isAsked: true, isRunning: false, error })
      },
    )
  }
  const stop = () => {
    running.current?.abort()
    setState({ isAsked: false, isRunning: false, error: undefined })
    setSteps(NO_STEPS)
  }
  return { steps, ...state, start, stop }
}
