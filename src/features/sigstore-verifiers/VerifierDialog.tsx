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
import { addVerifierMutation, editVerifierMutation } from './api/queries'
import type { RootWire, VerifierWire } from './api/schema'
import { isTaken } from './isTaken'
import { isPem, OBJECT_NAME } from './pem'
import { messages } from './messages'

/** Rules of validateCLUSVerifier, controller/rest/sigstore.go. */
const verifierSchema = (t: Translate<(typeof messages)['en']>) =>
  z
    .object({
      name: z.string().trim().regex(OBJECT_NAME, t('nameInvalid')),
      type: z.enum(['keypair', 'keyless']),
      publicKey: z.string(),
      issuer: z.string().trim(),
      subject: z.string().trim(),
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
  /** The one to be edited; a new one is added without. */
  readonly verifier: VerifierWire | undefined
  readonly onClose: () => void
}

/** Whom a root of trust vouches for: the owner of a key, or an identity of a sign-in server. */
export function VerifierDialog({ root, verifier, onClose }: Props) {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const save = useMutation(verifier ? editVerifierMutation(client) : addVerifierMutation(client))
  const schema = useMemo(() => verifierSchema(t), [t])
  const { control, handleSubmit, formState } = useForm<VerifierForm>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: toForm(verifier),
  })
  const { field: type } = useController({ control, name: 'type' })
  const submit = handleSubmit((form) =>
    save.mutate(
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
          toast.success({
            title: t(verifier ? 'saved' : 'added', { name: `${root.name}/${form.name}`, cluster }),
          })
          onClose()
        },
      },
    ),
  )
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        verifier
          ? t('editTitle', { name: `${root.name}/${verifier.name}`, cluster })
          : t('addVerifierTitle', { root: root.name, cluster })
      }
      submitLabel={t(verifier ? 'save' : 'add')}
      onSubmit={submit}
      isPending={save.isPending}
      error={isTaken(save.error) ? null : save.error}
      clusterName={cluster}
      isDirty={formState.isDirty}
    >
      <Stack sx={{ gap: 2 }}>
        <FormTextInput
          control={control}
          name="name"
          label={t('name')}
          required
          disabled={verifier !== undefined}
          error={isTaken(save.error) ? t('nameTaken') : undefined}
        />
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
            maxRows={8}
            mono
          />
        ) : (
          <>
            <FormTextInput
              control={control}
              name="issuer"
              label={t('issuer')}
              required
              helper={t('issuerHelp')}
            />
            <FormTextInput
              control={control}
              name="subject"
              label={t('subject')}
              required
              helper={t('subjectHelp')}
            />
          </>
        )}
        <FormTextInput control={control} name="comment" label={t('comment')} />
      </Stack>
    </FormDialog>
  )
}

function toForm(verifier: VerifierWire | undefined): VerifierForm {
  return {
    name: verifier?.name ?? '',
    type: verifier?.verifier_type === 'keyless' ? 'keyless' : 'keypair',
    publicKey: verifier?.public_key ?? '',
    issuer: verifier?.cert_issuer ?? '',
    subject: verifier?.cert_subject ?? '',
    comment: verifier?.comment ?? '',
  }
}
