export { SessionDialog } from './SessionDialog'
export { SessionWatch } from './SessionWatch'
export { useSignOut } from './useSignOut'
