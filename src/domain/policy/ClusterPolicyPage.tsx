import type { ReactNode } from 'react'
import { useOutlet } from 'react-router'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { ClusterPolicyFrame } from './ClusterPolicyFrame'
import type { EditorFrame } from './EditorFrame'
import { ClusterPolicyTarget } from './policyTargets'

interface Props {
  readonly title: string
  /** What the page is for, with the place of the cluster as `[[cluster]]`. */
  readonly purpose: string
  readonly editor: (frame: EditorFrame) => ReactNode
}

/** An editor over the policy of the cluster of the page, with the panel of one object beside it. */
export function ClusterPolicyPage({ title, purpose, editor }: Props) {
  const panel = useOutlet()
  return (
    <ClusterPolicyTarget>
      <SplitView
        panel={panel}
        main={editor(({ actions, content }) => (
          <ClusterPolicyFrame title={title} purpose={purpose} actions={actions}>
            {content}
          </ClusterPolicyFrame>
        ))}
      />
    </ClusterPolicyTarget>
  )
}
