export { systemComponentsFeature } from './routes'
