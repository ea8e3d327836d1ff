/** Where tasks about members lead: the list of clusters. */
export const CLUSTERS_PATH = '/federation/clusters'
