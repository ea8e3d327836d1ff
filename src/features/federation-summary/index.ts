export { compareClustersFeature, federationSummaryFeature } from './routes'
