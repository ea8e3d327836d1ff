import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { z } from '~/shared/api/zod'
import { objectNameProblem } from '~/domain/policy/model/objectName'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { toast } from '~/shared/ui/toast/toast'
import { createSensorMutation, editSensorMutation } from '../api/mutations'
import type { SensorKind, SensorWire } from '../api/schema'
import { messages as sensorMessages } from '../messages'
import { sensorsPath } from '../sensorsPath'
import { messages } from './messages'

interface Props {
  readonly kind: SensorKind
  /** The sensor whose comment is edited; undefined for a new one. */
  readonly sensor: SensorWire | undefined
  readonly taken: ReadonlySet<string>
  readonly onClose: () => void
}

/** Bytes, as the controller counts. */
const LONGEST_COMMENT = 256

function sensorSchema(
  t: Translate<(typeof messages)['en']>,
  scope: PolicyScope,
  taken: ReadonlySet<string>,
  isNew: boolean,
) {
  return z.object({
    name: z.string().superRefine((name, context) => {
      const problem = isNew ? objectNameProblem(name, scope, taken) : undefined
      if (problem !== undefined) context.addIssue({ code: 'custom', message: t(`nameProblem.${problem}`) })
    }),
    comment: z
      .string()
      .trim()
      .refine((text) => new TextEncoder().encode(text).length <= LONGEST_COMMENT, t('commentLong')),
  })
}
type SensorInput = z.infer<ReturnType<typeof sensorSchema>>

/** Creates a sensor, or edits the comment of one: its name is what groups and rules know it by. */
export function SensorDialog({ kind, sensor, taken, onClose }: Props) {
  const t = useMessages(messages)
  const s = useMessages(sensorMessages)
  const { client, scope, clusterName, path } = usePolicyTarget()
  const navigate = useNavigate()
  const followRollout = useFollowRollout()
  const create = useMutation(createSensorMutation(client, kind, scope))
  const edit = useMutation(editSensorMutation(client, kind))
  // What the person's decision rests on; after somebody else's change was shown, that is the changed sensor.
  const [base, setBase] = useState(sensor)
  const isOvertaken = base !== sensor
  const schema = useMemo(() => sensorSchema(t, scope, taken, sensor === undefined), [t, scope, taken, sensor])
  const { control, handleSubmit, formState } = useForm<SensorInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { name: sensor?.name ?? (scope === 'fed' ? 'fed.' : ''), comment: sensor?.comment ?? '' },
  })
  const finish = (name: string, detail: string) => {
    if (scope === 'fed') followRollout(s(`track.${kind}`))
    toast.success({ title: t(sensor ? 'saved' : 'created', { name }), detail })
    onClose()
  }
  const submit = handleSubmit((input) => {
    if (!base) {
      create.mutate(input, {
        onSuccess: () => {
          finish(input.name, clusterName)
          // Rules are what it needs next.
          void navigate(sensorsPath(path, kind, input.name))
        },
      })
      return
    }
    edit.mutate(
      { base, edit: { kind: 'comment', comment: input.comment } },
      {
        onSuccess: ({ current, isConflict, hasOthers }) => {
          if (isConflict) setBase(current)
          else finish(base.name, hasOthers ? s('othersKept') : clusterName)
        },
      },
    )
  })
  const title = sensor
    ? t('editTitle')
    : t(scope === 'fed' ? `createFederatedTitle.${kind}` : `createTitle.${kind}`)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        <RichMessage
          text={title}
          parts={{ cluster: <bdi>{clusterName}</bdi>, name: <bdi>{sensor?.name}</bdi> }}
        />
      }
      submitLabel={t(sensor ? (isOvertaken ? 'saveAnyway' : 'save') : 'create')}
      onSubmit={submit}
      isPending={create.isPending || edit.isPending}
      error={create.error ?? edit.error}
      clusterName={clusterName}
      isDirty={formState.isDirty}
      footerNote={scope === 'fed' ? t('everyCluster') : undefined}
    >
      <Stack sx={{ gap: 2 }}>
        {isOvertaken && (
          <Banner tone="warning" role="alert">
            {t('commentConflict', { comment: base?.comment || t('noComment') })}
          </Banner>
        )}
        <FormTextInput
          control={control}
          name="name"
          label={t('name')}
          helper={sensor ? undefined : t('nameHelp')}
          disabled={sensor !== undefined}
          required={sensor === undefined}
        />
        <FormTextInput
          control={control}
          name="comment"
          label={t('comment')}
          helper={sensor ? undefined : t('nextRules')}
        />
      </Stack>
    </FormDialog>
  )
}
