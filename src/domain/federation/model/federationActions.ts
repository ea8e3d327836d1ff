import { can, isAdministrator, type CurrentUser } from '~/domain/auth/model/currentUser'
import type { FederationRole } from './membership'

export const FEDERATION_ACTIONS = ['promote', 'join', 'generate-token'] as const
export type FederationAction = (typeof FEDERATION_ACTIONS)[number]

/** Why an action is off, as a key of the federation messages. */
export type ActionObstacle =
  | 'needsAdministrator'
  | 'needsLocalAdministrator'
  | 'needsFedAdmin'
  /** The role of the cluster rules it out: not shown at all. */
  | 'wrongRole'

export type Allowance =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly obstacle: ActionObstacle }

const yes: Allowance = { allowed: true }
const no = (obstacle: ActionObstacle): Allowance => ({ allowed: false, obstacle })

/** The role a cluster must have for an action to make sense. */
const NEEDED_ROLE: Readonly<Record<FederationAction, FederationRole>> = {
  promote: 'standalone',
  join: 'standalone',
  'generate-token': 'primary',
}

/** Whether the user may do this on the cluster that serves the console, told beforehand as the controller would. */
export function federationAllowance(
  action: FederationAction,
  role: FederationRole,
  user: CurrentUser,
): Allowance {
  if (NEEDED_ROLE[action] !== role) return no('wrongRole')
  switch (action) {
    case 'promote':
      return promoteAllowance(user)
    case 'join':
      // Any administrator, from any sign-in server (semantics.md b.7).
      return isAdministrator(user) ? yes : no('needsAdministrator')
    case 'generate-token':
      return can(user, 'fed', 'write') ? yes : no('needsFedAdmin')
  }
}

/** Local and Rancher administrators only: controller/rest/federation.go handlerPromoteToMaster (semantics.md b.4). */
function promoteAllowance(user: CurrentUser): Allowance {
  if (!isAdministrator(user)) return no('needsAdministrator')
  return isLocalOrRancher(user) ? yes : no('needsLocalAdministrator')
}

/** Local users have no server; accounts that come from Rancher carry the reserved name `rancher` (semantics.md n.1). */
const isLocalOrRancher = ({ server }: CurrentUser) => server === '' || server.toLowerCase() === 'rancher'
