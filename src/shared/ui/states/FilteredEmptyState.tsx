import SearchOffIcon from '@mui/icons-material/SearchOffOutlined'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { messages } from '../messages'
import { StateMessage } from './StateMessage'

interface Props {
  /** How many rows there are without the filter. */
  readonly total: number
  readonly onClear: () => void
  /** The filter in words: “fed.paymnt” and Deny. */
  readonly description?: ReactNode
  /** Replaces "None of 121 match", to name what the rows are. */
  readonly title?: ReactNode
}

/** There are rows, but the filter lets none through. */
export function FilteredEmptyState({ total, onClear, description, title }: Props) {
  const t = useMessages(messages)
  const formatted = new Intl.NumberFormat(useLanguage()).format(total)
  return (
    <StateMessage
      icon={<SearchOffIcon />}
      title={title ?? t('filteredTitle', { count: total, total: formatted })}
      text={description}
      actions={<Button onClick={onClear}>{t('clearFilters')}</Button>}
    />
  )
}
