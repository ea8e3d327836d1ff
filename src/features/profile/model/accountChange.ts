import type { AccountChange } from '../api/mutations'

/** The form as people fill it in; the time-out is text until it is sent. */
export interface AccountInput {
  readonly email: string
  readonly timeout: string
  readonly locale: string
}

/** Only what differs is sent, so that a change made elsewhere meanwhile is not undone. */
export function changeOf(known: AccountInput, input: AccountInput): AccountChange {
  return {
    ...(input.email !== known.email && { email: input.email }),
    ...(input.timeout !== known.timeout && { timeout: Number(input.timeout) }),
    ...(input.locale !== known.locale && { locale: input.locale }),
  }
}
