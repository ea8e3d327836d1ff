import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { messages } from '../messages'

interface Props<T extends FieldValues> {
  readonly control: Control<T>
  readonly name: FieldPath<T>
  /** Whether an HTTPS proxy is set up on this cluster. */
  readonly hasProxy: boolean
}

/** Whether calls between the clusters go through this cluster's HTTPS proxy; off, with the reason, when it has none. */
export function ProxySwitch<T extends FieldValues>({ control, name, hasProxy }: Props<T>) {
  const t = useMessages(messages)
  return (
    <FormSwitch
      control={control}
      name={name}
      label={t('useProxy')}
      helper={hasProxy ? t('useProxyHelp') : t('noProxy')}
      disabled={!hasProxy}
    />
  )
}
