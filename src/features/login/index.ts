export { loginRoute, signOutRoute } from './routes'
export { SessionDialog } from './SessionDialog'
export { SessionWatch } from './SessionWatch'
export { useSignOut } from './useSignOut'
