import { can, isAdministrator, type CurrentUser } from '~/domain/auth/model/currentUser'
import type { FederationRole } from './membership'

export const FEDERATION_ACTIONS = [
  'promote',
  'join',
  'generate-token',
  'settings',
  'leave',
  'demote',
] as const
export type FederationAction = (typeof FEDERATION_ACTIONS)[number]

/** Why an action is off, as a key of the federation messages. */
export type ActionObstacle =
  | 'needsAdministrator'
  | 'needsLocalAdministrator'
  | 'needsFedAdmin'
  | 'needsFedReader'
  /** The role of the cluster rules it out: not shown at all. */
  | 'wrongRole'

export type Allowance =
  { readonly allowed: true } | { readonly allowed: false; readonly obstacle: ActionObstacle }

const yes: Allowance = { allowed: true }
const no = (obstacle: ActionObstacle): Allowance => ({ allowed: false, obstacle })

/** The roles a cluster must have for an action to make sense. */
const NEEDED_ROLES: Readonly<Record<FederationAction, readonly FederationRole[]>> = {
  promote: ['standalone'],
  join: ['standalone'],
  'generate-token': ['primary'],
  settings: ['primary', 'managed'],
  leave: ['managed'],
  demote: ['primary'],
}

/** Whether the user may do this on the cluster that serves the console, told beforehand as the controller would. */
export function federationAllowance(
  action: FederationAction,
  role: FederationRole,
  user: CurrentUser,
): Allowance {
  if (!NEEDED_ROLES[action].includes(role)) return no('wrongRole')
  switch (action) {
    case 'promote':
      return promoteAllowance(user)
    case 'join':
    case 'leave':
      // Any administrator, from any sign-in server (semantics.md b.7, b.8).
      return isAdministrator(user) ? yes : no('needsAdministrator')
    case 'generate-token':
    case 'demote':
      return federationWriteAllowance(user)
    case 'settings':
      // controller/rest/federation.go handlerConfigLocalCluster (semantics.md b.3).
      if (role === 'primary') return federationWriteAllowance(user)
      return isAdministrator(user) ? yes : no('needsAdministrator')
  }
}

/** Whether the user may tell members to sync and may remove them; a primary's question only (semantics.md b.8, b.9). */
export function memberActionAllowance(role: FederationRole, user: CurrentUser): Allowance {
  return role === 'primary' ? federationWriteAllowance(user) : no('wrongRole')
}

const federationWriteAllowance = (user: CurrentUser) =>
  can(user, 'fed', 'write') ? yes : no('needsFedAdmin')

/** Local and Rancher administrators only: controller/rest/federation.go handlerPromoteToMaster (semantics.md b.4). */
function promoteAllowance(user: CurrentUser): Allowance {
  if (!isAdministrator(user)) return no('needsAdministrator')
  return isLocalOrRancher(user) ? yes : no('needsLocalAdministrator')
}

/** Local users have no server; accounts that come from Rancher carry the reserved name `rancher` (semantics.md n.1). */
const isLocalOrRancher = ({ server }: CurrentUser) => server === '' || server.toLowerCase() === 'rancher'

/** Whether the user may read other clusters through the primary (semantics.md b.10). */
export const fleetAllowance = (user: CurrentUser): Allowance =>
  can(user, 'fed', 'read') ? yes : no('needsFedReader')
