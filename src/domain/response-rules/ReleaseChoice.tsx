import { useState } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { CheckboxInput } from '~/shared/ui/fields/CheckboxInput'
import { messages } from './messages'

interface Props {
  readonly helper: string
  readonly onChange: (isChosen: boolean) => void
}

/** Whether what a rule has isolated is released with it. */
export function ReleaseChoice({ helper, onChange }: Props) {
  const t = useMessages(messages)
  const [isChosen, setChosen] = useState(false)
  return (
    <CheckboxInput
      label={t('release')}
      helper={helper}
      checked={isChosen}
      onChange={(checked) => {
        setChosen(checked)
        onChange(checked)
      }}
    />
  )
}
