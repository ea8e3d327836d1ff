export { platformsFeature } from './routes'
