export { networkRulesFeature } from './routes'
