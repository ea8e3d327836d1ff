import { ApiError } from '~/shared/api/ApiError'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { Disclosure } from '~/shared/ui/Disclosure'
import { ErrorDetails } from '~/shared/ui/states/ErrorDetails'
import { messages } from '../messages'
import { dialogMessages } from './messages'

/** Refusals of a save that can be explained better than by their kind. */
export type Refusal = 'duplicate' | 'refused'

/** 400/13 name taken; 400/6 the settings, AWS keys above all, which the controller tries out at once. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof ApiError)) return undefined
  if (error.code === 13) return 'duplicate'
  return error.code === 6 ? 'refused' : undefined
}

export function RefusalText({ error, refusal }: { readonly error: unknown; readonly refusal: Refusal }) {
  const t = useMessages(dialogMessages)
  const r = useMessages(messages)
  return (
    <Banner tone="error" title={t(`refusal.${refusal}`)} role="alert">
      {refusal === 'refused' && error instanceof ApiError ? error.message : t('refusal.duplicateText')}
      <Disclosure label={r('details')}>
        <ErrorDetails error={error} />
      </Disclosure>
    </Banner>
  )
}
