export { supportFeature } from './routes'
