export { federatedPolicyFeature } from './routes'
