import type { CurrentUser } from './currentUser'

/** The incumbent warns this long ahead, and in red on the last day. */
const NOTICE_H = 10 * 24
const LAST_DAY_H = 24

export type PasswordNotice =
  | { readonly reason: 'expires'; readonly inHours: number; readonly isUrgent: boolean }
  | { readonly reason: 'factory'; readonly isUrgent: true }

/** What the user should know about the own password, most urgent first. Never for accounts of other servers. */
export function passwordNotice(user: CurrentUser): PasswordNotice | undefined {
  if (user.server !== '') return undefined
  if (user.hasDefaultPassword) return { reason: 'factory', isUrgent: true }
  const inHours = user.passwordExpiresInH
  if (inHours === undefined || inHours > NOTICE_H) return undefined
  return { reason: 'expires', inHours, isUrgent: inHours < LAST_DAY_H }
}
