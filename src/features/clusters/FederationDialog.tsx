import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { membershipQuery } from '~/domain/federation/api/queries'
import {
  FEDERATION_ACTIONS,
  federationAllowance,
  type FederationAction,
} from '~/domain/federation/model/federationActions'
import { localOf, type Membership } from '~/domain/federation/model/membership'
import { systemConfigQuery } from '~/domain/system/api/queries'
import { useApiClients } from '~/shared/cluster/ApiClients'
import { DemoteDialog } from './dialogs/DemoteDialog'
import { DialogUnavailable } from './dialogs/DialogUnavailable'
import { GenerateTokenDialog } from './dialogs/GenerateTokenDialog'
import { JoinDialog } from './dialogs/JoinDialog'
import { LeaveDialog } from './dialogs/LeaveDialog'
import { PromoteDialog } from './dialogs/PromoteDialog'
import { SettingsDialog } from './dialogs/SettingsDialog'
import type { FederationDialogProps, LocalFacts } from './dialogs/FederationDialogProps'

const DIALOGS: Readonly<Record<FederationAction, (props: FederationDialogProps) => ReactNode>> = {
  promote: PromoteDialog,
  'generate-token': GenerateTokenDialog,
  join: JoinDialog,
  settings: SettingsDialog,
  leave: LeaveDialog,
  demote: DemoteDialog,
}

interface Props {
  /** As it stands in the address. */
  readonly name: string
  readonly onClose: () => void
}

/** A federation dialog by its name, once it is known that it makes sense here and that the user may. */
export function FederationDialog({ name, onClose }: Props) {
  const action = FEDERATION_ACTIONS.find((candidate) => candidate === name)
  if (action === undefined)
    return <DialogUnavailable reason={{ status: 'unknown', name }} onClose={onClose} />
  return <KnownDialog action={action} onClose={onClose} />
}

function KnownDialog({
  action,
  onClose,
}: {
  readonly action: FederationAction
  readonly onClose: () => void
}) {
  const user = useCurrentUser()
  const clients = useApiClients()
  const membership = useQuery(membershipQuery(clients.federation))
  const config = useQuery(systemConfigQuery(clients.local))
  // Decided once: what the dialog does changes the role, and it has more to say when it is done.
  const [facts, setFacts] = useState<LocalFacts>()
  const allowance = membership.data && federationAllowance(action, membership.data.role, user)
  if (!facts && membership.data && allowance?.allowed && !config.isPending) {
    setFacts(localFacts(membership.data, config.data))
  }
  if (facts) {
    const Dialog = DIALOGS[action]
    return <Dialog facts={facts} onClose={onClose} />
  }
  // A role that was read before the dialog was asked for may be the one from before a promotion.
  if (membership.data && allowance && !allowance.allowed && !membership.isFetching) {
    const { obstacle } = allowance
    const { role } = membership.data
    const { name } = localFacts(membership.data, config.data)
    const reason =
      obstacle === 'wrongRole'
        ? ({ status: 'wrong-role', action, role, name } as const)
        : ({ status: 'obstacle', action, obstacle, user } as const)
    return <DialogUnavailable reason={reason} onClose={onClose} />
  }
  if (membership.error && !membership.data && !membership.isFetching) {
    return (
      <DialogUnavailable reason={{ status: 'failed', action, error: membership.error }} onClose={onClose} />
    )
  }
  return <DialogUnavailable reason={{ status: 'loading', action }} onClose={onClose} />
}

interface Config {
  readonly cluster_name: string
  readonly registry_https_proxy_status: boolean
}

/** A configuration that could not be read costs the defaults, not the dialog. */
function localFacts(membership: Membership, config: Config | undefined): LocalFacts {
  return {
    membership,
    name: localOf(membership)?.name ?? config?.cluster_name ?? '',
    hasProxy: config?.registry_https_proxy_status ?? false,
  }
}
