import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { ApiError } from '~/shared/api/ApiError'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { StateMessage } from '~/shared/ui/states/StateMessage'
import { OriginChip } from './OriginChip'
import { usePolicyTarget } from './PolicyTarget'

interface Words {
  /** Names the panel: "Group databases". */
  readonly label: string
  readonly federated: string
  /** Of an object of a cluster, whose place is `[[cluster]]`. */
  readonly onCluster: string
  readonly loading: string
  readonly gone: string
  readonly goneText: string
}

interface Props {
  readonly title: ReactNode
  readonly words: Words
  /** Address of the list, which the panel closes to. */
  readonly listPath: string
  /** What the object is taken from: itself, or the list it is in. */
  readonly query: Pick<UseQueryResult, 'data' | 'isPending' | 'error' | 'refetch'>
  /** The object as far as its origin goes; absent while it is read, and when there is none. */
  readonly object: { readonly cfg_type: string } | undefined
  /** What there is to say about the object. */
  readonly children: ReactNode
}

/** One object of policy beside its list; on its way, gone, or out of reach, when that is so. */
export function PolicyPanel({ title, words, listPath, query, object, children }: Props) {
  const { scope, clusterName } = usePolicyTarget()
  const { search } = useLocation()
  const navigate = useNavigate()
  return (
    <SidePanel
      title={title}
      label={words.label}
      subtitle={
        scope === 'fed' ? (
          words.federated
        ) : (
          <RichMessage text={words.onCluster} parts={{ cluster: <bdi>{clusterName}</bdi> }} />
        )
      }
      status={object && <OriginChip object={object} />}
      onClose={() => void navigate(`${listPath}${search}`)}
    >
      {object ? children : <Missing words={words} query={query} />}
    </SidePanel>
  )
}

function Missing({ words, query }: Pick<Props, 'words' | 'query'>) {
  const { clusterName } = usePolicyTarget()
  const { data, isPending, error, refetch } = query
  if (isPending) return <LoadingState label={words.loading} />
  // Read, and not among them; or asked for by name, and not known.
  if (data !== undefined || (error instanceof ApiError && error.kind === 'not-found')) {
    return <StateMessage icon={<SearchOffIcon />} title={words.gone} text={words.goneText} />
  }
  return <ErrorState error={error} onRetry={() => void refetch()} clusterName={clusterName} />
}
