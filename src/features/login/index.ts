export { loginRoute } from './routes'
export { SessionDialog } from './SessionDialog'
