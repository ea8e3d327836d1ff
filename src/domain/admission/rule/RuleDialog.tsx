import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useController, useForm, useWatch, type Control } from 'react-hook-form'
import { cfgTypeOf } from '~/domain/policy/model/origin'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { toast } from '~/shared/ui/toast/toast'
import { createAdmissionRuleMutation, updateAdmissionRuleMutation } from '../api/mutations'
import { admissionOptionsQuery } from '../api/queries'
import type { AdmissionRuleWire } from '../api/schema'
import { inputOf, NEW_RULE, RULE_MODES, ruleBody, type RuleInput } from '../model/ruleBody'
import { ContainersField } from './ContainersField'
import { CriteriaField } from './CriteriaField'
import { ruleMessages } from './messages'
import { ruleInputSchema } from './ruleInputSchema'

interface Props {
  /** The rule to edit; undefined for a new one. */
  readonly rule: AdmissionRuleWire | undefined
  readonly onClose: () => void
}

/** Adds or edits an admission rule. Every criterion is read as the controller would before it is taken. */
export function RuleDialog({ rule, onClose }: Props) {
  const t = useMessages(ruleMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const options = useQuery(admissionOptionsQuery(client))
  const schema = useMemo(() => ruleInputSchema(t), [t])
  const { control, handleSubmit, formState, setValue } = useForm<RuleInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: rule ? inputOf(rule) : NEW_RULE,
  })
  const type = useWatch({ control, name: 'type' })
  const [isTyping, setTyping] = useState(false)
  const { submit, isPending, error } = useSaveRule(rule, onClose)
  const title = rule ? 'editTitle' : scope === 'fed' ? 'addFederatedTitle' : 'addTitle'
  const reach = scope === 'fed' ? t('everyCluster') : undefined
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        <RichMessage text={t(title, { id: rule?.id ?? '' })} parts={{ cluster: <bdi>{clusterName}</bdi> }} />
      }
      width={720}
      submitLabel={t(rule ? 'save' : 'add')}
      onSubmit={handleSubmit(submit)}
      isPending={isPending}
      error={options.error ?? error}
      clusterName={clusterName}
      isDirty={formState.isDirty || isTyping}
      submitDisabled={isTyping || !options.data}
      footerNote={isTyping ? t('finishCriterion') : reach}
    >
      <Stack sx={{ gap: 2 }}>
        <Box>
          <SegmentedControl
            label={t('action')}
            value={type}
            disabled={rule !== undefined}
            onChange={(next) => {
              setValue('type', next, { shouldDirty: true })
              // The two types know different criteria and operators.
              setValue('criteria', [], { shouldDirty: true })
              setTyping(false)
            }}
            options={[
              { value: 'deny', label: t('deny') },
              { value: 'exception', label: t('allow') },
            ]}
          />
          {rule && (
            <Box sx={{ mt: 0.5, typography: 'caption', color: token('text-3') }}>{t('typeFixed')}</Box>
          )}
        </Box>
        <FormTextInput control={control} name="comment" label={t('comment')} />
        {options.data ? (
          <CriteriaField
            key={type}
            control={control}
            type={type}
            options={options.data}
            onTyping={setTyping}
          />
        ) : (
          options.isPending && <LoadingState label={t('criteria')} rows={2} />
        )}
        {type === 'deny' && <ModeField control={control} />}
        <ContainersField control={control} />
        <FormSwitch control={control} name="isOn" label={t('enabled')} />
      </Stack>
    </FormDialog>
  )
}

/** Sends the rule as a whole, follows a federated one to the members, and says which id a new one got. */
function useSaveRule(rule: AdmissionRuleWire | undefined, onClose: () => void) {
  const t = useMessages(ruleMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const create = useMutation(createAdmissionRuleMutation(client))
  const update = useMutation(updateAdmissionRuleMutation(client))
  const done = (title: string) => {
    if (scope === 'fed') followRollout(t('trackTitle'))
    toast.success({ title, detail: clusterName })
    onClose()
  }
  const submit = (input: RuleInput) => {
    if (rule) {
      update.mutate(ruleBody(input, rule.id, rule.cfg_type), {
        onSuccess: () => done(t('saved', { id: rule.id })),
      })
    } else {
      create.mutate(ruleBody(input, 0, cfgTypeOf(scope)), {
        onSuccess: ({ id }) => done(t('added', { id })),
      })
    }
  }
  return { submit, isPending: create.isPending || update.isPending, error: create.error ?? update.error }
}

function ModeField({ control }: { readonly control: Control<RuleInput> }) {
  const t = useMessages(ruleMessages)
  const { field } = useController({ control, name: 'mode' })
  return (
    <Box>
      <SegmentedControl
        label={t('mode')}
        value={field.value}
        onChange={field.onChange}
        options={RULE_MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <Box sx={{ mt: 0.5, typography: 'caption', color: token('text-3') }}>
        {t(`modeHelp.${field.value}`)}
      </Box>
    </Box>
  )
}
