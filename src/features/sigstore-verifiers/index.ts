export { sigstoreFeature } from './routes'
