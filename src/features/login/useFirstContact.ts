import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { eulaQuery } from '~/domain/auth/api/queries'
import { useApiClients } from '~/shared/cluster/ApiClients'

/** The licence terms as the form deals with them. */
export interface Terms {
  /** They have not been accepted yet. False while it is not known: the controller lets people in either way. */
  readonly areOpen: boolean
  readonly isTicked: boolean
  readonly setTicked: (isTicked: boolean) => void
}

export interface FirstContact {
  readonly terms: Terms
  /** Prints the generated first password; "" once it was changed. */
  readonly bootstrapCommand: string
  /** What Kubernetes rights the controller lacks, in its own words; "" when none. */
  readonly rbacAlert: string
}

/** What a controller tells before anybody has signed in (semantics.md a.3). */
export function useFirstContact(): FirstContact {
  const { data } = useQuery(eulaQuery(useApiClients().local))
  const [isTicked, setTicked] = useState(false)
  return {
    terms: { areOpen: data?.eula.accepted === false, isTicked, setTicked },
    bootstrapCommand: data?.bootstrap_password_command ?? '',
    rbacAlert: data?.k8s_rbac_alert_message ?? '',
  }
}
