export { nodesFeature } from './routes'
