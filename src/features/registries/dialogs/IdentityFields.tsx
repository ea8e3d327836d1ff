import Box from '@mui/material/Box'
import { useWatch, type Control } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { messages } from '../messages'
import type { RegistryForm } from '../model/registryForm'
import { isKnownType, registryTypeOf } from '../model/registryTypes'
import { useRegistryRights } from '../useRegistryRights'
import { dialogMessages } from './messages'

interface Props {
  readonly control: Control<RegistryForm>
  readonly types: readonly string[]
  readonly isNew: boolean
  readonly onType: (type: string) => void
}

/** What it is, what it is called, where it is, and whether the whole federation sees it. */
export function IdentityFields({ control, types, isNew, onType }: Props) {
  const t = useMessages(dialogMessages)
  const r = useMessages(messages)
  const rights = useRegistryRights()
  const [type, isFederated] = useWatch({ control, name: ['type', 'isFederated'] })
  const kind = registryTypeOf(type)
  return (
    <>
      <FormSelect
        control={control}
        name="type"
        label={r('type')}
        disabled={!isNew}
        helper={isNew ? undefined : t('typeFixed')}
        options={types.toSorted().map((value) => ({ value, label: value }))}
        onChange={onType}
      />
      {!isKnownType(type) && <Banner tone="neutral">{t('typeUnknown')}</Banner>}
      {rights.isPrimary && (
        <Box>
          <FormSwitch
            control={control}
            name="isFederated"
            label={t('useInFederation')}
            helper={rights.federated ?? t('useInFederationHelp')}
            disabled={!isNew || rights.federated !== undefined}
          />
        </Box>
      )}
      <FormTextInput
        control={control}
        name="name"
        label={r('name')}
        required
        disabled={!isNew}
        helper={isFederated ? t('federatedNameHelp') : t('nameHelp')}
      />
      {kind.fields.includes('address') && (
        <FormTextInput
          control={control}
          name="address"
          label={r('address')}
          required
          placeholder={kind.addressExample}
        />
      )}
    </>
  )
}
