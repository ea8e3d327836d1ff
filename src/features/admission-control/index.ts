export { admissionControlFeature } from './routes'
