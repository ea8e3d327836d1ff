import type { PasswordRulesWire } from '~/domain/auth/api/schema'
import { USUAL_PASSWORD_RULES } from '~/domain/auth/model/passwordCheck'
import { isAboutTheAccount, type SignInFailure } from './signInFailure'

/** Asking for username and password. */
interface CredentialsStep {
  readonly name: 'credentials'
  /** What stands in the field at first. */
  readonly username: string
  readonly failure: SignInFailure | undefined
}

/** The credentials are right, but the account needs a new password. */
interface ResetStep {
  readonly name: 'reset'
  readonly username: string
  /** Sent again with the new one; in memory until then, nowhere else. */
  readonly password: string
  readonly rules: PasswordRulesWire
  /** The controller told its rules; until then they are the usual ones. */
  readonly rulesAreKnown: boolean
  readonly failure: SignInFailure | undefined
}

export type SignInStep = CredentialsStep | ResetStep | { readonly name: 'done' }

export interface SignInFlow {
  readonly step: SignInStep
  readonly isSending: boolean
}

export type SignInEvent =
  | { readonly type: 'sent' }
  | { readonly type: 'signedIn' }
  | { readonly type: 'resetAsked'; readonly username: string; readonly password: string }
  | { readonly type: 'failed'; readonly username: string; readonly failure: SignInFailure }
  | { readonly type: 'wentBack' }

export const startSignIn = (username: string): SignInFlow => ({
  step: { name: 'credentials', username, failure: undefined },
  isSending: false,
})

/** credentials → (reset →) done. Sending keeps what is on the screen; every answer ends it. */
export function signInFlow(flow: SignInFlow, event: SignInEvent): SignInFlow {
  switch (event.type) {
    case 'sent':
      return { ...flow, isSending: true }
    case 'signedIn':
      return { step: { name: 'done' }, isSending: false }
    case 'resetAsked':
      return { step: resetStep(event.username, event.password), isSending: false }
    case 'failed':
      return { step: failedStep(flow.step, event.username, event.failure), isSending: false }
    case 'wentBack':
      return startSignIn(flow.step.name === 'done' ? '' : flow.step.username)
  }
}

const resetStep = (username: string, password: string): ResetStep => ({
  name: 'reset',
  username,
  password,
  rules: USUAL_PASSWORD_RULES,
  rulesAreKnown: false,
  failure: undefined,
})

function failedStep(step: SignInStep, username: string, failure: SignInFailure): SignInStep {
  // When the account itself is refused there is no new password left to choose.
  if (step.name !== 'reset' || isAboutTheAccount(failure)) {
    return { name: 'credentials', username, failure }
  }
  return {
    ...step,
    failure,
    rules: failure.rules ?? step.rules,
    rulesAreKnown: step.rulesAreKnown || failure.rules !== undefined,
  }
}
