/** The service and port that Rancher's menu leads to, with and without final slash; the colons may come encoded. */
const RANCHER_PATH = /\/services\/https(?::|%3A)neuvector-service-webui(?::|%3A)8443\/proxy(?:\/|$)/i

/** Whether a path is that of Rancher's service proxy for the console. */
export const isBelowRancher = (pathname: string) => RANCHER_PATH.test(pathname)
