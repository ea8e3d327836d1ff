export { registriesFeature } from './routes'
