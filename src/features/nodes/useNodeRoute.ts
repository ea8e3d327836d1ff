import { useMemo } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { choiceParam, textParam } from '~/shared/lib/urlParam'
import { nodePath } from './paths'

export const NODE_TABS = ['details', 'vulnerabilities', 'compliance', 'containers'] as const
export type NodeTab = (typeof NODE_TABS)[number]

/** Parts of the address that belong to the panel: they go when it closes or shows another node. */
const PANEL_PREFIX = 'node-'
const panelSpec = {
  tab: choiceParam(NODE_TABS, 'details'),
  cve: textParam(),
  check: textParam(),
  panel: choiceParam(['narrow', 'wide'], 'narrow'),
}
const OF_ONE_NODE = ['cve', 'check']

/**
 * How list and panel find each other: by the node's id in the address. The list's filters stay while the panel opens and
 * closes; the tab stays from node to node, so that one can be compared with the next.
 */
export function useNodeRoute() {
  const { clusterId } = useClusterClient()
  const { nodeId } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const kept = useMemo(() => searches(search), [search])
  return {
    nodeId,
    nodeHref: (node: { readonly id: string }) => nodePath(clusterId, node.id) + kept.forOther,
    closePanel: () => void navigate(nodePath(clusterId) + kept.forList),
  }
}

function searches(search: string) {
  const forOther = new URLSearchParams(search)
  for (const name of OF_ONE_NODE) forOther.delete(name)
  for (const name of [...forOther.keys()]) if (name.startsWith(PANEL_PREFIX)) forOther.delete(name)
  const forList = new URLSearchParams(forOther)
  forList.delete('tab')
  forList.delete('panel')
  return { forOther: textOf(forOther), forList: textOf(forList) }
}

const textOf = (params: URLSearchParams) => (params.size === 0 ? '' : `?${params.toString()}`)

/** Tab and open finding of the panel, kept in the address. */
export function useNodePanel() {
  const { pathname, search } = useLocation()
  const [{ tab, cve, check, panel }, update] = useUrlState(panelSpec)
  const hrefWith = (name: 'cve' | 'check', id: string) => {
    const params = new URLSearchParams(search)
    params.set(name, id)
    return `${pathname}?${params.toString()}`
  }
  return {
    tab,
    cve,
    check,
    openTab: (next: NodeTab) => update({ tab: next, cve: '', check: '' }),
    cveHref: (id: string) => hrefWith('cve', id),
    checkHref: (id: string) => hrefWith('check', id),
    isWide: panel === 'wide',
    setWide: (isWide: boolean) => update({ panel: isWide ? 'wide' : 'narrow' }),
    closeFinding: () => update({ cve: '', check: '' }),
  }
}
