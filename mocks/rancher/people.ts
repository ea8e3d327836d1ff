/** Somebody who can sign in to the simulated Rancher. */
export interface RancherUser {
  readonly id: string
  /** Cluster roles of Rancher as NeuVector maps them; "" for none. */
  readonly role: 'admin' | 'reader' | ''
  readonly note: string
}

/** One for each way a sign-in through Rancher ends. */
export const RANCHER_USERS: readonly RancherUser[] = [
  { id: 'rosa', role: 'admin', note: 'owner of the clusters: administrator' },
  { id: 'remy', role: 'reader', note: 'member of the clusters: reader' },
  { id: 'nadia', role: '', note: 'member of no cluster: no role in NeuVector' },
  { id: 'xavier', role: 'admin', note: 'the session ends in Rancher before NeuVector asks' },
]

/** Whose cookie Rancher does not know any more when a controller asks. */
export const EXPIRED_USER = 'xavier'
