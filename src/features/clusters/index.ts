export { clustersFeature } from './routes'
export { FederationDialogs } from './FederationDialogs'
export { useOpenFederationDialog } from './useOpenFederationDialog'
