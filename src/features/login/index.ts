export { loginRoute, signedInRoute, signOutRoute } from './routes'
export { SessionDialog } from './SessionDialog'
export { SessionWatch } from './SessionWatch'
export { useSignOut } from './useSignOut'
