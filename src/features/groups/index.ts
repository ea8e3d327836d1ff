export { groupsFeature } from './routes'
