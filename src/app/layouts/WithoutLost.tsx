import Box from '@mui/material/Box'
import { useState, type ReactNode } from 'react'
import type { FederatedCluster } from '~/domain/federation/model/membership'
import { LostClusterBanner } from '../shell/LostClusterBanner'
import { LostCluster, type Loss } from './LostCluster'

interface Props {
  /** As it is or was last listed. */
  readonly cluster: FederatedCluster
  /** Undefined while the cluster can be opened. */
  readonly loss: Loss | undefined
  readonly children: ReactNode
}

/** Pages of a cluster; once it is lost they are hidden behind what happened, until somebody looks behind or it is back. */
export function WithoutLost({ cluster, loss, children }: Props) {
  // Another loss than the one looked behind hides the pages again.
  const [lookedBehind, setLookedBehind] = useState<Loss>()
  if (loss === undefined && lookedBehind !== undefined) setLookedBehind(undefined)
  const isHidden = loss !== undefined && loss !== lookedBehind
  return (
    <>
      {isHidden && <LostCluster cluster={cluster} loss={loss} onShowPage={() => setLookedBehind(loss)} />}
      {loss !== undefined && !isHidden && (
        <LostClusterBanner name={cluster.name} isRemoved={loss !== 'unreachable'} />
      )}
      <Box sx={{ display: isHidden ? 'none' : 'contents' }}>{children}</Box>
    </>
  )
}
