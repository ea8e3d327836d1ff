import { useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { CheckboxInput } from '~/shared/ui/fields/CheckboxInput'
import { messages } from './messages'

interface Props {
  /** Of how many rules. */
  readonly count: number
  readonly helper: string
  readonly onChange: (isChosen: boolean) => void
}

/** Whether what rules have isolated is released with them. */
export function ReleaseChoice({ count, helper, onChange }: Props) {
  const t = useMessages(messages)
  const [isChosen, setChosen] = useState(false)
  return (
    <CheckboxInput
      label={t('release', { count })}
      helper={helper}
      checked={isChosen}
      onChange={(checked) => {
        setChosen(checked)
        onChange(checked)
      }}
    />
  )
}
