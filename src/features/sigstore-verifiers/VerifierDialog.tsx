import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useController, useForm } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { toast } from '~/shared/ui/toast/toast'
import { addVerifierMutation } from './api/queries'
import type { RootWire } from './api/schema'
import { isPem, OBJECT_NAME } from './pem'
import { messages } from './messages'

/** Rules of validateCLUSVerifier, controller/rest/sigstore.go. */
const verifierSchema = (t: Translate<(typeof messages)['en']>) =>
  z
    .object({
      name: z.string().regex(OBJECT_NAME, t('nameInvalid')),
      type: z.enum(['keypair', 'keyless']),
      publicKey: z.string(),
      issuer: z.string(),
      subject: z.string(),
      comment: z.string(),
    })
    .superRefine(({ type, publicKey, issuer, subject }, context) => {
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (type === 'keypair' && !isPem(publicKey, 'PUBLIC KEY')) refuse('publicKey', t('keyInvalid'))
      if (type === 'keyless' && issuer === '') refuse('issuer', t('required'))
      if (type === 'keyless' && subject === '') refuse('subject', t('required'))
    })
type VerifierForm = z.infer<ReturnType<typeof verifierSchema>>

interface Props {
  readonly root: RootWire
  readonly onClose: () => void
}

export function VerifierDialog({ root, onClose }: Props) {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const add = useMutation(addVerifierMutation(client))
  const schema = useMemo(() => verifierSchema(t), [t])
  const { control, handleSubmit, formState } = useForm<VerifierForm>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { name: '', type: 'keypair', publicKey: '', issuer: '', subject: '', comment: '' },
  })
  const { field: type } = useController({ control, name: 'type' })
  const submit = handleSubmit((form) =>
    add.mutate(
      {
        root: root.name,
        verifier: {
          name: form.name,
          verifier_type: form.type,
          public_key: form.type === 'keypair' ? form.publicKey.trim() : '',
          cert_issuer: form.type === 'keyless' ? form.issuer : '',
          cert_subject: form.type === 'keyless' ? form.subject : '',
          comment: form.comment,
        },
      },
      {
        onSuccess: () => {
          toast.success({ title: t('added', { name: `${root.name}/${form.name}`, cluster }) })
          onClose()
        },
      },
    ),
  )
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('addVerifierTitle', { root: root.name, cluster })}
      submitLabel={t('add')}
      onSubmit={submit}
      isPending={add.isPending}
      error={add.error}
      clusterName={cluster}
      isDirty={formState.isDirty}
    >
      <Stack sx={{ gap: 2 }}>
        <FormTextInput control={control} name="name" label={t('name')} required />
        <SegmentedControl
          label={t('kind')}
          value={type.value}
          onChange={type.onChange}
          options={(['keypair', 'keyless'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
            disabled: value === 'keyless' && root.rootless_keypairs_only,
          }))}
        />
        {type.value === 'keypair' ? (
          <FormTextInput
            control={control}
            name="publicKey"
            label={t('publicKey')}
            required
            multiline
            minRows={3}
            mono
          />
        ) : (
          <>
            <FormTextInput control={control} name="issuer" label={t('issuer')} required />
            <FormTextInput control={control} name="subject" label={t('subject')} required />
          </>
        )}
        <FormTextInput control={control} name="comment" label={t('comment')} />
      </Stack>
    </FormDialog>
  )
}
