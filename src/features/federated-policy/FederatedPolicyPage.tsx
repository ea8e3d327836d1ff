import type { ComponentProps, ReactNode } from 'react'
import { useOutlet } from 'react-router'
import type { EditorFrame } from '~/domain/policy/EditorFrame'
import { FederatedPolicyTarget } from '~/domain/policy/policyTargets'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { FederatedPolicyFrame } from './FederatedPolicyFrame'
import type { PolicyTab } from './tabs'

interface Props extends Pick<ComponentProps<typeof FederatedPolicyTarget>, 'permission'> {
  readonly tab: PolicyTab
  readonly editor: (frame: EditorFrame) => ReactNode
}

/** An editor over the federated policy, with the panel of one object beside it. */
export function FederatedPolicyPage({ tab, permission, editor }: Props) {
  const panel = useOutlet()
  return (
    <FederatedPolicyTarget permission={permission}>
      <SplitView
        panel={panel}
        main={editor(({ actions, content }) => (
          <FederatedPolicyFrame tab={tab} actions={actions}>
            {content}
          </FederatedPolicyFrame>
        ))}
      />
    </FederatedPolicyTarget>
  )
}
