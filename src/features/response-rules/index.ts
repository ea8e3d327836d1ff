export { responseRulesFeature } from './routes'
