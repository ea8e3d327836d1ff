import type { Controller } from '../Controller.ts'

/** Tickets between clusters live this long by their sender's clock (semantics.md m.1). */
const CLUSTER_TICKET_MS = 2 * 60_000
/** The ticket a primary signs in with at a member, to forward a call. */
const SIGN_IN_TICKET_MS = 60 * 60_000

/** Whether a call between clusters is believed: not when the receiver's clock is far ahead of the sender's. */
export const isTicketFresh = (sender: Controller, receiver: Controller) =>
  isWithin(sender, receiver, CLUSTER_TICKET_MS)

/** Whether a member lets its primary sign in, as far as their clocks are concerned. */
export const isSignInTicketFresh = (sender: Controller, receiver: Controller) =>
  isWithin(sender, receiver, SIGN_IN_TICKET_MS)

const isWithin = (sender: Controller, receiver: Controller, lifetimeMs: number) =>
  receiver.localNow().getTime() - sender.localNow().getTime() <= lifetimeMs
