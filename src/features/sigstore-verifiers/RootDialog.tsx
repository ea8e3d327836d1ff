import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useController, useForm, type Control } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { toast } from '~/shared/ui/toast/toast'
import { addRootMutation } from './api/queries'
import { isPem, OBJECT_NAME } from './pem'
import { messages } from './messages'

/** Rules of validateCLUSRootOfTrust, controller/rest/sigstore.go. */
const rootSchema = (t: Translate<(typeof messages)['en']>) =>
  z
    .object({
      name: z.string().regex(OBJECT_NAME, t('nameInvalid')),
      kind: z.enum(['public', 'private', 'rootless']),
      rootCert: z.string(),
      rekorKey: z.string(),
      sctKey: z.string(),
      comment: z.string(),
    })
    .superRefine(({ kind, rootCert, rekorKey, sctKey }, context) => {
      if (kind !== 'private') return
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (!isPem(rootCert, 'CERTIFICATE')) refuse('rootCert', t('certificateInvalid'))
      if (rekorKey !== '' && !isPem(rekorKey, 'PUBLIC KEY')) refuse('rekorKey', t('keyInvalid'))
      if (sctKey !== '' && !isPem(sctKey, 'PUBLIC KEY')) refuse('sctKey', t('keyInvalid'))
    })
type RootForm = z.infer<ReturnType<typeof rootSchema>>

export function RootDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const add = useMutation(addRootMutation(client))
  const schema = useMemo(() => rootSchema(t), [t])
  const { control, handleSubmit, formState, watch } = useForm<RootForm>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { name: '', kind: 'public', rootCert: '', rekorKey: '', sctKey: '', comment: '' },
  })
  const submit = handleSubmit(({ name, kind, rootCert, rekorKey, sctKey, comment }) =>
    add.mutate(
      {
        name,
        is_private: kind === 'private',
        rootless_keypairs_only: kind === 'rootless',
        rekor_public_key: kind === 'private' ? rekorKey.trim() : '',
        root_cert: kind === 'private' ? rootCert.trim() : '',
        sct_public_key: kind === 'private' ? sctKey.trim() : '',
        comment,
      },
      {
        onSuccess: () => {
          toast.success({ title: t('added', { name, cluster }) })
          onClose()
        },
      },
    ),
  )
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('addRootTitle', { cluster })}
      submitLabel={t('add')}
      onSubmit={submit}
      isPending={add.isPending}
      error={add.error}
      clusterName={cluster}
      isDirty={formState.isDirty}
    >
      <Stack sx={{ gap: 2 }}>
        <FormTextInput control={control} name="name" label={t('name')} required />
        <KindField control={control} />
        {watch('kind') === 'private' && (
          <>
            <FormTextInput
              control={control}
              name="rootCert"
              label={t('rootCert')}
              required
              multiline
              minRows={3}
              mono
            />
            <FormTextInput
              control={control}
              name="rekorKey"
              label={t('rekorKey')}
              multiline
              minRows={2}
              mono
            />
            <FormTextInput control={control} name="sctKey" label={t('sctKey')} multiline minRows={2} mono />
          </>
        )}
        <FormTextInput control={control} name="comment" label={t('comment')} />
      </Stack>
    </FormDialog>
  )
}

function KindField({ control }: { readonly control: Control<RootForm> }) {
  const t = useMessages(messages)
  const { field } = useController({ control, name: 'kind' })
  return (
    <SegmentedControl
      label={t('kind')}
      value={field.value}
      onChange={field.onChange}
      options={(['public', 'private', 'rootless'] as const).map((value) => ({
        value,
        label: t(`kind.${value}`),
      }))}
    />
  )
}
