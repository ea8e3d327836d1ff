/** Results that pipelines sent to this cluster. */
export const CI_RESULTS = '_repo_scan'
/** Results of pipelines that the primary shared. */
export const FEDERATED_CI_RESULTS = 'fed._repo_scan'
/** Every image of every registry, as the API calls it. */
export const ALL_REGISTRIES = '_all_registry'

/** Names of federated registries begin with this, and no others do (semantics.md d.1). */
export const FEDERATED_PREFIX = 'fed.'

/** Names that stand for a set of results and not for a registry one could edit. */
export const isPseudoRegistry = (name: string): boolean =>
  name === CI_RESULTS || name === FEDERATED_CI_RESULTS || name === ALL_REGISTRIES
