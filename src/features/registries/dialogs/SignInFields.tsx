import Box from '@mui/material/Box'
import { useController, useWatch, type Control } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormPasswordInput } from '~/shared/ui/fields/FormPasswordInput'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { JFROG_MODES, type RegistryForm, type SECRET_FIELDS } from '../model/registryForm'
import type { RegistryField, RegistryType } from '../model/registryTypes'
import { dialogMessages } from './messages'

interface Props {
  readonly control: Control<RegistryForm>
  readonly kind: RegistryType
  readonly isNew: boolean
}

/** How the controller signs in, and what else its type needs. Secrets are empty when editing: left so, they stay. */
export function SignInFields({ control, kind, isNew }: Props) {
  const has = (field: RegistryField) => kind.fields.includes(field)
  return (
    <>
      {(has('account') || has('token')) && <Account control={control} kind={kind} isNew={isNew} />}
      {has('aws') && <AwsFields control={control} isNew={isNew} />}
      {has('gcr') && <Secret control={control} name="jsonKey" words="jsonKey" isNew={isNew} required />}
      {has('jfrog') && <JfrogFields control={control} />}
      {has('gitlab') && <GitlabFields control={control} isNew={isNew} />}
      {has('ibm') && <IbmFields control={control} />}
    </>
  )
}

function Account({ control, kind, isNew }: Props) {
  const t = useMessages(dialogMessages)
  const { field } = useController({ control, name: 'signInBy' })
  const byToken = kind.fields.includes('token') && field.value === 'token'
  return (
    <>
      {kind.fields.includes('token') && (
        <SegmentedControl
          label={t('signInBy')}
          value={field.value}
          onChange={field.onChange}
          options={[
            { value: 'password', label: t('byPassword') },
            { value: 'token', label: t('byToken') },
          ]}
        />
      )}
      {byToken ? (
        <Secret control={control} name="token" words="token" isNew={isNew} required />
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
          <FormTextInput
            control={control}
            name="username"
            label={t('username')}

            autoComplete="off"
          />
          <Secret control={control} name="password" words="password" isNew={isNew} />
        </Box>
      )}
    </>
  )
}

interface SecretProps {
  readonly control: Control<RegistryForm>
  readonly name: (typeof SECRET_FIELDS)[number]
  readonly words: 'password' | 'token' | 'awsSecret' | 'jsonKey' | 'gitlabToken'
  readonly isNew: boolean
  readonly required?: boolean
}

function Secret({ control, name, words, isNew, required = false }: SecretProps) {
  const t = useMessages(dialogMessages)
  return (
    <FormPasswordInput
      control={control}
      name={name}
      label={t(words)}
      required={required && isNew}
      autoComplete="new-password"
      helper={isNew ? undefined : t('secretKept')}
    />
  )
}

function AwsFields({ control, isNew }: Omit<Props, 'kind'>) {
  const t = useMessages(dialogMessages)
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
      <FormTextInput control={control} name="awsAccount" label={t('awsAccount')} required />
      <FormTextInput
        control={control}
        name="awsRegion"
        label={t('awsRegion')}
        required
        placeholder={t('awsRegionExample')}
      />
      <FormTextInput control={control} name="awsAccessKey" label={t('awsAccessKey')} required />
      <Secret control={control} name="awsSecret" words="awsSecret" isNew={isNew} required />
    </Box>
  )
}

function JfrogFields({ control }: Pick<Props, 'control'>) {
  const t = useMessages(dialogMessages)
  const mode = useWatch({ control, name: 'jfrogMode' })
  return (
    <>
      <FormSelect
        control={control}
        name="jfrogMode"
        label={t('jfrogMode')}
        options={JFROG_MODES.map((value) => ({ value, label: t(`jfrogMode.${value}`) }))}
        helper={mode === 'Subdomain' ? t('jfrogSubdomainHelp') : undefined}
      />
      <FormSwitch control={control} name="jfrogAql" label={t('jfrogAql')} helper={t('jfrogAqlHelp')} />
    </>
  )
}

function GitlabFields({ control, isNew }: Omit<Props, 'kind'>) {
  const t = useMessages(dialogMessages)
  return (
    <>
      <FormTextInput
        control={control}
        name="gitlabUrl"
        label={t('gitlabUrl')}
        required
        placeholder={t('gitlabUrlExample')}
      />
      <Secret control={control} name="gitlabToken" words="gitlabToken" isNew={isNew} />
    </>
  )
}

function IbmFields({ control }: Pick<Props, 'control'>) {
  const t = useMessages(dialogMessages)
  return (
    <>
      <FormTextInput
        control={control}
        name="ibmAccount"
        label={t('ibmAccount')}
        required
        helper={t('ibmAccountHelp')}
      />
      <FormTextInput
        control={control}
        name="ibmTokenUrl"
        label={t('ibmTokenUrl')}
        helper={t('ibmTokenUrlHelp')}
      />
    </>
  )
}
