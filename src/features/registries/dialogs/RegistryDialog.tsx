import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { RegistryWire } from '~/domain/registry/api/schema'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { toast } from '~/shared/ui/toast/toast'
import { addRegistryMutation, editRegistryMutation } from '../api/mutations'
import { fullName, toBody, toForm, type RegistryForm } from '../model/registryForm'
import { registryTypeOf } from '../model/registryTypes'
import { FilterFields } from './FilterFields'
import { IdentityFields } from './IdentityFields'
import { dialogMessages } from './messages'
import { refusalOf, RefusalText } from './RefusalText'
import { registrySchema } from './registrySchema'
import { ScanFields } from './ScanFields'
import { SettingsTest } from './SettingsTest'
import { SignInFields } from './SignInFields'

interface Props {
  /** The one to be edited; a new one is added without. */
  readonly registry: RegistryWire | undefined
  /** Types the controller knows. */
  readonly types: readonly string[]
  readonly onClose: () => void
}

/** Settings of a registry; which fields there are follows from its type. */
export function RegistryDialog({ registry, types, onClose }: Props) {
  const t = useMessages(dialogMessages)
  const { client, name: cluster } = useClusterScope()
  const isNew = registry === undefined
  const save = useMutation(isNew ? addRegistryMutation(client) : editRegistryMutation(client))
  const schema = useMemo(() => registrySchema(t, isNew), [t, isNew])
  const { control, handleSubmit, formState, watch, getValues, trigger, setValue } = useForm<RegistryForm>({
    // The schema's lists are mutable, the form's are not; nobody changes either in place.
    resolver: zodResolver(schema) as never,
    mode: 'onTouched',
    defaultValues: toForm(registry),
  })
  const type = watch('type')
  const kind = registryTypeOf(type)
  const name = registry?.name ?? fullName({ name: watch('name'), isFederated: watch('isFederated') })
  const submit = handleSubmit((form) =>
    save.mutate(toBody(form), {
      onSuccess: () => {
        toast.success({ title: t(isNew ? 'added' : 'saved', { name: fullName(form), cluster }) })
        onClose()
      },
    }),
  )
  const refusal = refusalOf(save.error)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        <RichMessage
          text={t(isNew ? 'addTitle' : 'editTitle')}
          parts={{ name: <bdi>{name}</bdi>, cluster: <bdi>{cluster}</bdi> }}
        />
      }
      subtitle={t(isNew ? 'addSubtitle' : 'editSubtitle')}
      width={1000}
      submitLabel={t(isNew ? 'addSubmit' : 'save')}
      onSubmit={submit}
      isPending={save.isPending}
      error={save.error}
      {...(refusal ? { errorContent: <RefusalText error={save.error} refusal={refusal} /> } : {})}
      clusterName={cluster}
      isDirty={formState.isDirty}
    >
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          columnGap: 4,
          rowGap: 2,
        }}
      >
        <Stack sx={{ gap: 2 }}>
          <IdentityFields
            control={control}
            types={types}
            isNew={isNew}
            onType={(next) => {
              const { schedules } = registryTypeOf(next)
              if (!schedules.includes(getValues('schedule'))) setValue('schedule', 'manual')
              if (formState.isSubmitted) void trigger()
            }}
          />
          <SignInFields control={control} kind={kind} isNew={isNew} />
        </Stack>
        <Stack sx={{ gap: 2 }}>
          <FilterFields control={control} />
          <ScanFields control={control} kind={kind} />
          {kind.canTest && (
            <SettingsTest
              control={control}
              isNew={isNew}
              bodyOf={async () => ((await trigger()) ? toBody(getValues()) : undefined)}
            />
          )}
        </Stack>
      </Box>
    </FormDialog>
  )
}
