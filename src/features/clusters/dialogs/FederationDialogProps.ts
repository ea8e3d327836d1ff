import type { Membership } from '~/domain/federation/model/membership'

/** What is known of the cluster that serves the console at the moment a dialog opens. */
export interface LocalFacts {
  /** As it was then: a dialog that changes the role goes on talking about the old one. */
  readonly membership: Membership
  /** "" when it could not be read. */
  readonly name: string
  /** Whether an HTTPS proxy is set up for this cluster. */
  readonly hasProxy: boolean
}

/** What every federation dialog gets. */
export interface FederationDialogProps {
  readonly facts: LocalFacts
  readonly onClose: () => void
}
