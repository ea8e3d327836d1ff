import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { ApiError } from '~/shared/api/ApiError'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { Disclosure } from '~/shared/ui/Disclosure'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { ErrorDetails } from '~/shared/ui/states/ErrorDetails'
import { toast } from '~/shared/ui/toast/toast'
import { editSensorMutation } from '../api/mutations'
import type { SensorKind, SensorRuleWire, SensorWire } from '../api/schema'
import { messages as sensorMessages } from '../messages'
import { PatternList } from '../PatternList'
import { messages } from './messages'
import { PatternFields } from './PatternFields'
import { contentOf, inputOf, ruleSchema, type RuleInput } from './ruleInput'
import { TryText } from './TryText'

interface Props {
  readonly kind: SensorKind
  /** The sensor as the person saw it when they began. */
  readonly base: SensorWire
  /** The rule to edit; undefined for a new one. */
  readonly rule: SensorRuleWire | undefined
  readonly onClose: () => void
}

/** Adds or edits one rule of a sensor. What others did to the sensor meanwhile is kept, or shown before it is lost. */
export function RuleDialog({ kind, base, rule, onClose }: Props) {
  const t = useMessages(messages)
  const s = useMessages(sensorMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const save = useMutation(editSensorMutation(client, kind))
  // What the person's decision rests on; after somebody else's change was shown, that is the changed sensor.
  const [seen, setSeen] = useState(base)
  const isOvertaken = rule !== undefined && seen !== base
  const schema = useMemo(
    () => ruleSchema(t, kind, rule ? undefined : seen.rules.map(({ name }) => name)),
    [t, kind, rule, seen],
  )
  const { control, handleSubmit, formState, setError, trigger } = useForm<RuleInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: inputOf(rule),
  })
  const submit = handleSubmit((input) =>
    save.mutate(
      { base: seen, edit: { kind: 'put', rule: contentOf(input) } },
      {
        onSuccess: ({ current, isConflict, hasOthers }) => {
          if (isConflict) {
            setSeen(current)
            if (!rule) setError('name', { message: t('ruleNameTaken') })
            return
          }
          if (scope === 'fed') followRollout(s(`track.${kind}`))
          toast.success({
            title: t(rule ? 'ruleSaved' : 'ruleAdded', { name: input.name }),
            detail: hasOthers ? s('othersKept') : clusterName,
          })
          onClose()
        },
      },
    ),
  )
  const parts = { sensor: <bdi>{base.name}</bdi>, name: <bdi>{rule?.name}</bdi> }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={<RichMessage text={t(rule ? 'editRuleTitle' : 'addTitle')} parts={parts} />}
      subtitle={scope === 'fed' ? undefined : <bdi>{clusterName}</bdi>}
      width={720}
      submitLabel={t(isOvertaken ? 'saveAnyway' : rule ? 'saveRule' : 'addRule')}
      onSubmit={submit}
      isPending={save.isPending}
      error={save.error}
      errorContent={refusalOf(save.error)}
      clusterName={clusterName}
      isDirty={formState.isDirty}
      footerNote={scope === 'fed' ? t('everyCluster') : undefined}
    >
      <Stack sx={{ gap: 2 }}>
        {isOvertaken && <TheirRule rule={seen.rules.find(({ name }) => name === rule.name)} />}
        <FormTextInput
          control={control}
          name="name"
          label={t('name')}
          helper={rule ? undefined : t('nameHelp')}
          disabled={rule !== undefined}
          required={rule === undefined}
        />
        <PatternFields control={control} trigger={trigger} kind={kind} />
        <Disclosure label={t('tryIt')}>
          <TryText control={control} kind={kind} />
        </Disclosure>
      </Stack>
    </FormDialog>
  )
}

/** Only PCRE tells everything that is wrong with a pattern: what the controller says stands open. */
function refusalOf(error: Error | null) {
  return error instanceof ApiError && error.kind === 'invalid-input' ? <Refusal error={error} /> : undefined
}

function Refusal({ error }: { readonly error: ApiError }) {
  const t = useMessages(messages)
  return (
    <Banner tone="error" title={t('refused')} role="alert">
      <Disclosure label={t('refusedWhy')} defaultOpen>
        <ErrorDetails error={error} />
      </Disclosure>
    </Banner>
  )
}

function TheirRule({ rule }: { readonly rule: SensorRuleWire | undefined }) {
  const t = useMessages(messages)
  return (
    <Banner tone="warning" title={t('conflictTitle')} role="alert">
      {t(rule ? 'conflictNow' : 'conflictGone')}
      {rule && <PatternList patterns={rule.patterns} />}
    </Banner>
  )
}
