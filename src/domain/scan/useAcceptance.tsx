import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { can } from '~/domain/auth/model/currentUser'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { localCluster } from '~/shared/cluster/ClusterId'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import type { RowAction } from '~/shared/ui/table/types'
import { lazyPart } from '~/shared/ui/lazyPart'
import { AcceptedIcon } from './AcceptedIcon'
import { vulnerabilityProfileQuery } from './api/queries'
import { scanMessages } from './messages'
import { isKeptByCrd } from './model/acceptance'
import type { Vulnerability } from './model/vulnerability'

const AcceptVulnerabilityDialog = lazyPart(
  async () => (await import('./AcceptVulnerabilityDialog')).AcceptVulnerabilityDialog,
)

/** Accepting vulnerabilities on the cluster of the page. */
export interface Acceptance {
  /** Why nothing can be accepted; undefined when it can. */
  readonly obstacle: string | undefined
  /** Opens the dialog. */
  readonly accept: (vulnerability: Vulnerability) => void
  /** For the row menu of a table. */
  readonly rowActions: readonly RowAction<Vulnerability>[]
  /** The open dialog, or nothing. `VulnerabilityTable` renders it; whoever has no table renders it itself. */
  readonly dialog: ReactNode
}

interface Options {
  /** What the vulnerabilities were found in, as the vulnerability profile names it: `repository:tag`. */
  readonly images?: readonly string[]
  /** Namespaces of the thing. Nodes and platforms have neither images nor namespaces. */
  readonly domains?: readonly string[]
}

/**
 * Who may accept vulnerabilities here, and the dialog that does it.
 * @param options where a narrower acceptance than "everywhere" could apply; pass stable arrays
 */
export function useAcceptance({ images, domains }: Options = {}): Acceptance {
  const t = useMessages(scanMessages)
  const mayNot = useWriteObstacle('vulnerability')
  const isCrd = useIsProfileKeptByCrd()
  const [open, setOpen] = useState<Vulnerability>()
  const obstacle = mayNot ?? (isCrd ? t('profileIsCrd') : undefined)
  const rowActions = useMemo(
    (): readonly RowAction<Vulnerability>[] => [
      {
        id: 'accept',
        label: t('acceptMenu'),
        icon: <AcceptedIcon />,
        disabledReason: ({ isAccepted }) => obstacle ?? (isAccepted ? t('alreadyAccepted') : undefined),
        onSelect: setOpen,
      },
    ],
    [t, obstacle],
  )
  return {
    obstacle,
    accept: setOpen,
    rowActions,
    dialog: open && (
      <AcceptVulnerabilityDialog
        name={open.name}
        images={images}
        domains={domains}
        onClose={() => setOpen(undefined)}
      />
    ),
  }
}

function useIsProfileKeptByCrd(): boolean {
  const client = useClusterClient()
  const user = useCurrentUser()
  // Forwarded reads run as the member's administrator; here the user needs the right.
  const mayRead = client.clusterId !== localCluster || can(user, 'vulnerability', 'read')
  const profile = useQuery({ ...vulnerabilityProfileQuery(client), enabled: mayRead })
  return profile.data !== undefined && isKeptByCrd(profile.data)
}
