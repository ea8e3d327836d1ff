/** Somebody the simulated identity provider knows. */
export interface Person {
  /** What the controller takes as the username. */
  readonly id: string
  readonly name: string
  readonly email: string
  readonly groups: readonly string[]
}

/** One person for each kind of rights, and one whom no controller lets in (see `offerSingleSignOn`). */
export const PEOPLE: readonly Person[] = [
  {
    id: 'olga.berger',
    name: 'Olga Berger',
    email: 'olga.berger@fleet.example',
    groups: ['platform-admins'],
  },
  { id: 'ravi.patel', name: 'Ravi Patel', email: 'ravi.patel@fleet.example', groups: ['auditors'] },
  { id: 'mei.tanaka', name: 'Mei Tanaka', email: 'mei.tanaka@fleet.example', groups: ['scan-team'] },
  { id: 'tom.ashford', name: 'Tom Ashford', email: 'tom.ashford@fleet.example', groups: ['catering'] },
]
