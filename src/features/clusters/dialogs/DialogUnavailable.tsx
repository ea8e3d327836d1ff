import InfoIcon from '@mui/icons-material/InfoOutlined'
import Button from '@mui/material/Button'
import type { CurrentUser } from '~/domain/auth/model/currentUser'
import { describeObstacle } from '~/domain/federation/describeObstacle'
import { federationMessages } from '~/domain/federation/messages'
import type { ActionObstacle, FederationAction } from '~/domain/federation/model/federationActions'
import type { FederationRole } from '~/domain/federation/model/membership'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { DialogFrame } from '~/shared/ui/dialog/DialogFrame'
import { ErrorNote } from '~/shared/ui/states/ErrorNote'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { messages } from '../messages'

/** Why a dialog is not the one that was asked for. */
export type Unavailability =
  | { readonly status: 'unknown'; readonly name: string }
  | { readonly status: 'loading'; readonly action: FederationAction }
  | { readonly status: 'failed'; readonly action: FederationAction; readonly error: unknown }
  | {
      readonly status: 'wrong-role'
      readonly action: FederationAction
      readonly role: FederationRole
      readonly name: string
    }
  | {
      readonly status: 'obstacle'
      readonly action: FederationAction
      readonly obstacle: ActionObstacle
      readonly user: CurrentUser
    }

interface Props {
  readonly reason: Unavailability
  readonly onClose: () => void
}

/** Stands in for a federation dialog while it is prepared, and when a link asks for one that cannot be shown. */
export function DialogUnavailable({ reason, onClose }: Props) {
  const t = useMessages(messages)
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={reason.status === 'unknown' ? t('unknownDialogTitle') : t(`dialog.${reason.action}`)}
      buttons={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <Content reason={reason} />
    </DialogFrame>
  )
}

function Content({ reason }: { readonly reason: Unavailability }) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  switch (reason.status) {
    case 'unknown':
      return (
        <Banner tone="neutral" icon={<InfoIcon />}>
          {t('unknownDialog', { name: reason.name })}
        </Banner>
      )
    case 'loading':
      return <LoadingState label={t('loading')} shape="facts" rows={4} />
    case 'failed':
      return <ErrorNote error={reason.error} attempt="read" />
    case 'wrong-role':
      return (
        <Banner tone="neutral" icon={<InfoIcon />}>
          {t(`wrongRole.${reason.action}`)}{' '}
          <RichMessage text={t(`roleNow.${reason.role}`)} parts={{ name: <bdi>{reason.name}</bdi> }} />
        </Banner>
      )
    case 'obstacle':
      return (
        <Banner tone="neutral" icon={<InfoIcon />}>
          {describeObstacle(f, reason.obstacle, reason.user)}
        </Banner>
      )
  }
}
