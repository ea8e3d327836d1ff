import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import type { PolicyScope } from '~/domain/policy/PolicyTarget'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { FormTags } from '~/shared/ui/fields/FormTags'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { toast } from '~/shared/ui/toast/toast'
import { createGroupMutation, updateGroupMutation, type GroupChange } from './api/mutations'
import type { GroupWire } from './api/schema'
import { CriteriaPreview } from './CriteriaPreview'
import { messages } from './messages'
import { criterionText, mixesAddresses, readCriterion } from './model/criteria'
import { nameProblem } from './model/groupName'

interface Props {
  /** The group to edit; undefined for a new one. */
  readonly group: GroupWire | undefined
  readonly taken: ReadonlySet<string>
  readonly onClose: () => void
}

type Words = Translate<(typeof messages)['en']>

const MAX_METRIC = 4_294_967_295
const METRICS = ['sessions', 'rate', 'bandwidth'] as const

/** What the controller refuses, told while it is typed. */
function groupSchema(
  t: Words,
  scope: PolicyScope,
  taken: ReadonlySet<string>,
  fixed: { name: boolean; criteria: boolean },
) {
  const metric = z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) <= MAX_METRIC, t('numberNeeded'))
  return z.object({
    name: z.string().superRefine((name, context) => {
      const problem = fixed.name ? undefined : nameProblem(name, scope, taken)
      if (problem !== undefined) context.addIssue({ code: 'custom', message: t(`nameProblem.${problem}`) })
    }),
    comment: z.string(),
    criteria: z.array(z.string()).superRefine((texts, context) => {
      if (fixed.criteria) return
      const readings = texts.map((text) => ({ text, reading: readCriterion(text) }))
      const refused = readings.find(({ reading }) => !reading.ok)
      const refuse = (message: string) => context.addIssue({ code: 'custom', message })
      if (texts.length === 0) refuse(t('criteriaNeeded'))
      else if (refused && !refused.reading.ok)
        refuse(t(`problem.${refused.reading.problem}`, { text: refused.text }))
      else if (mixesAddresses(criteriaOf(texts))) refuse(t('criteriaMixed'))
    }),
    watch: z.boolean(),
    sessions: metric,
    rate: metric,
    bandwidth: metric,
  })
}
type GroupInput = z.infer<ReturnType<typeof groupSchema>>

const criteriaOf = (texts: readonly string[]) =>
  texts.map(readCriterion).flatMap((reading) => (reading.ok ? [reading.criterion] : []))

/** Creates or edits a group. Criteria are parsed as they are typed, with what they select beside them. */
export function GroupDialog({ group, taken, onClose }: Props) {
  const t = useMessages(messages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const create = useMutation(createGroupMutation(client, scope))
  const update = useMutation(updateGroupMutation(client))
  const save = group ? update : create
  // Built-in and learned groups keep their criteria (semantics.md g.1).
  const hasFixedCriteria = group !== undefined && (group.reserved || group.learned)
  const schema = useMemo(
    () => groupSchema(t, scope, taken, { name: group !== undefined, criteria: hasFixedCriteria }),
    [t, scope, taken, group, hasFixedCriteria],
  )
  const { control, handleSubmit, formState } = useForm<GroupInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: inputOf(group, scope),
  })
  const criteria = criteriaOf(useWatch({ control, name: 'criteria' }))
  const isWatching = useWatch({ control, name: 'watch' })
  const submit = handleSubmit((input) =>
    save.mutate(changeOf(input, hasFixedCriteria), {
      onSuccess: () => {
        if (scope === 'fed') followRollout(t('trackTitle'))
        toast.success({ title: t(group ? 'saved' : 'created', { name: input.name }), detail: clusterName })
        onClose()
      },
    }),
  )
  const title = t(group ? 'editTitle' : scope === 'fed' ? 'createFederatedTitle' : 'createTitle')
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        <RichMessage
          text={title}
          parts={{ cluster: <bdi>{clusterName}</bdi>, name: <bdi>{group?.name}</bdi> }}
        />
      }
      width={720}
      submitLabel={t(group ? 'save' : 'create')}
      onSubmit={submit}
      isPending={save.isPending}
      error={save.error}
      clusterName={clusterName}
      isDirty={formState.isDirty}
      footerNote={scope === 'fed' ? t('everyCluster') : undefined}
    >
      <Stack sx={{ gap: 2 }}>
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <FormTextInput
            control={control}
            name="name"
            label={t('name')}
            helper={t('nameHelp')}
            disabled={group !== undefined}
            required
          />
          <FormTextInput control={control} name="comment" label={t('comment')} />
        </Box>
        {!hasFixedCriteria && (
          <FormTags
            control={control}
            name="criteria"
            label={t('criteria')}
            helper={t('criteriaHelp')}
            placeholder={t('criteriaPlaceholder')}
            validate={(text) => {
              const reading = readCriterion(text)
              return reading.ok ? undefined : t(`problem.${reading.problem}`, { text })
            }}
            mono
            required
          />
        )}
        {!hasFixedCriteria && <CriteriaPreview criteria={criteria} />}
        {!criteria.some(({ key }) => key === 'address') && (
          <>
            <FormSwitch control={control} name="watch" label={t('watch')} />
            {isWatching && (
              <Box
                sx={{
                  display: 'grid',
                  gap: 1.5,
                  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' },
                }}
              >
                {METRICS.map((name) => (
                  <FormTextInput
                    key={name}
                    control={control}
                    name={name}
                    label={t(name)}
                    helper={t('thresholdHelp')}
                  />
                ))}
              </Box>
            )}
          </>
        )}
      </Stack>
    </FormDialog>
  )
}

function inputOf(group: GroupWire | undefined, scope: PolicyScope): GroupInput {
  return {
    name: group?.name ?? (scope === 'fed' ? 'fed.' : ''),
    comment: group?.comment ?? '',
    criteria: group?.criteria.map(criterionText) ?? [],
    watch: group?.monitor_metric ?? false,
    sessions: String(group?.group_sess_cur ?? 0),
    rate: String(group?.group_sess_rate ?? 0),
    bandwidth: String(group?.group_band_width ?? 0),
  }
}

const changeOf = (input: GroupInput, hasFixedCriteria: boolean): GroupChange => ({
  name: input.name,
  comment: input.comment,
  ...(hasFixedCriteria ? {} : { criteria: criteriaOf(input.criteria) }),
  monitor_metric: input.watch,
  group_sess_cur: Number(input.sessions),
  group_sess_rate: Number(input.rate),
  group_band_width: Number(input.bandwidth),
})
