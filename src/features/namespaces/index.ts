export { namespacesFeature } from './routes'
