export { FederationDialogs } from './FederationDialogs'
export { useOpenFederationDialog } from './useOpenFederationDialog'
