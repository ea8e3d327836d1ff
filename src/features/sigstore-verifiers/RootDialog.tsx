import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { toast } from '~/shared/ui/toast/toast'
import { addRootMutation, editRootMutation, type RootBody } from './api/queries'
import type { RootWire } from './api/schema'
import { isTaken } from './isTaken'
import { messages } from './messages'
import { isPem, OBJECT_NAME } from './pem'
import { rootKindOf } from './trustRows'

const KINDS = ['public', 'private', 'rootless'] as const

/** Rules of validateCLUSRootOfTrust, controller/rest/sigstore.go. */
const rootSchema = (t: Translate<(typeof messages)['en']>) =>
  z
    .object({
      name: z.string().trim().regex(OBJECT_NAME, t('nameInvalid')),
      kind: z.enum(KINDS),
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

interface Props {
  /** The one to be edited; a new one is added without. */
  readonly root: RootWire | undefined
  readonly onClose: () => void
}

/** A root of trust. Name and kind are for ever; of private ones keys and certificate can be replaced. */
export function RootDialog({ root, onClose }: Props) {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const save = useMutation(root ? editRootMutation(client) : addRootMutation(client))
  const schema = useMemo(() => rootSchema(t), [t])
  const { control, handleSubmit, formState, watch } = useForm<RootForm>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: toForm(root),
  })
  const submit = handleSubmit((form) =>
    save.mutate(toBody(form), {
      onSuccess: () => {
        toast.success({ title: t(root ? 'saved' : 'added', { name: form.name, cluster }) })
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      open
      onClose={onClose}
      title={root ? t('editTitle', { name: root.name, cluster }) : t('addRootTitle', { cluster })}
      submitLabel={t(root ? 'save' : 'add')}
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
          disabled={root !== undefined}
          error={isTaken(save.error) ? t('nameTaken') : undefined}
        />
        <FormSelect
          control={control}
          name="kind"
          label={t('kind')}
          disabled={root !== undefined}
          helper={root && t('fixedHelp')}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`), note: t(`kindNote.${value}`) }))}
        />
        {watch('kind') === 'private' && (
          <>
            <FormTextInput
              control={control}
              name="rootCert"
              label={t('rootCert')}
              required
              multiline
              minRows={3}
              maxRows={8}
              mono
            />
            {(['rekorKey', 'sctKey'] as const).map((name) => (
              <FormTextInput
                key={name}
                control={control}
                name={name}
                label={t(name)}
                multiline
                minRows={2}
                maxRows={8}
                mono
              />
            ))}
          </>
        )}
        <FormTextInput control={control} name="comment" label={t('comment')} />
      </Stack>
    </FormDialog>
  )
}

function toForm(root: RootWire | undefined): RootForm {
  if (!root) return { name: '', kind: 'public', rootCert: '', rekorKey: '', sctKey: '', comment: '' }
  return {
    name: root.name,
    kind: rootKindOf(root),
    rootCert: root.root_cert,
    rekorKey: root.rekor_public_key,
    sctKey: root.sct_public_key,
    comment: root.comment,
  }
}

function toBody({ name, kind, rootCert, rekorKey, sctKey, comment }: RootForm): RootBody {
  const isPrivate = kind === 'private'
  return {
    name,
    is_private: isPrivate,
    rootless_keypairs_only: kind === 'rootless',
    rekor_public_key: isPrivate ? rekorKey.trim() : '',
    root_cert: isPrivate ? rootCert.trim() : '',
    sct_public_key: isPrivate ? sctKey.trim() : '',
    comment,
  }
}
