export { federatedRegistriesFeature } from './routes'
