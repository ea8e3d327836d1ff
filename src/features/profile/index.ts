export { profileFeature } from './routes'
