import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { messages } from '../messages'

interface Props {
  readonly name: string
  /** It left or was removed, rather than being out of reach for the moment. */
  readonly isRemoved: boolean
}

/** Above the page of a cluster that was lost while open; the page stays, so that nothing typed is lost with it. */
export function LostClusterBanner({ name, isRemoved }: Props) {
  const t = useMessages(messages)
  return (
    <Banner
      tone="error"
      role="alert"
      action={
        <Button size="small" component={Link} to="/federation/clusters">
          {t('goToList')}
        </Button>
      }
    >
      <RichMessage
        text={t(isRemoved ? 'removedNow' : 'unreachableNow')}
        parts={{
          name: (
            <strong>
              <bdi>{name}</bdi>
            </strong>
          ),
        }}
      />
    </Banner>
  )
}
