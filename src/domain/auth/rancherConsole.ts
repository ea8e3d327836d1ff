import { isBelowRancher } from './model/rancherPath'

/**
 * Whether Rancher shows this console. Then Rancher says who it is: there is no form to fill in and no way to sign out but
 * Rancher's own.
 */
export const isRancherConsole = () => isBelowRancher(new URL(document.baseURI).pathname)
