import { federationMessages } from '~/domain/federation/messages'
import type { FederationAction } from '~/domain/federation/model/federationActions'
import { useMessages } from '~/shared/i18n/useMessages'
import { FEDERATION_ACTION_ICONS } from './federationActionIcons'
import { MenuEntry } from './MenuEntry'

/** They end something for somebody. */
const DANGEROUS: readonly FederationAction[] = ['leave', 'demote']

interface Props {
  readonly action: FederationAction
  /** Why it is off, in words. */
  readonly obstacle: string | undefined
  readonly onChoose: (action: FederationAction) => void
}

/** One thing that can be done to the federation; stays with its reason when the user may not. */
export function FederationActionItem({ action, obstacle, onChoose }: Props) {
  const t = useMessages(federationMessages)
  const Icon = FEDERATION_ACTION_ICONS[action]
  return (
    <MenuEntry
      icon={<Icon />}
      label={t(`action.${action}`)}
      hint={obstacle ?? t(`actionHint.${action}`)}
      isDisabled={obstacle !== undefined}
      isDanger={DANGEROUS.includes(action)}
      onClick={() => {
        onChoose(action)
      }}
    />
  )
}
