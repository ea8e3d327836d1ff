import { use, useEffect } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'
import { PageScope } from './PageScope'

/** Names the browser tab `title · cluster · NeuVector Console`, so that tabs of different clusters can be told apart. */
export function usePageTitle(title: string): void {
  const t = useMessages(messages)
  const { name } = use(PageScope)
  const product = t('product')
  useEffect(() => {
    document.title = [title, name, product].filter(Boolean).join(' · ')
  }, [title, name, product])
}
