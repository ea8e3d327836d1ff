import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { groupsQuery } from '~/domain/groups/api/queries'
import type { GroupWire } from '~/domain/groups/api/schema'
import { originOf } from '~/domain/policy/model/origin'
import { usePolicyTarget, type PolicyScope } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormSuggestInput } from '~/shared/ui/fields/FormSuggestInput'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { toast } from '~/shared/ui/toast/toast'
import { responseOptionsQuery } from '../api/queries'
import { messages } from '../messages'
import { knownEvent, RESPONSE_EVENTS, takesGroup } from '../model/events'
import { contentOf } from '../model/ruleContent'
import { eventText } from '../ruleText'
import type { OpenRule } from '../useRuleActions'
import { ActionFields } from './ActionFields'
import { CriteriaFields } from './CriteriaFields'
import { MeanwhileNote } from './MeanwhileNote'
import { dialogMessages } from './messages'
import {
  contentOfInput,
  inputForEvent,
  inputOf,
  NEW_RULE,
  ruleInputSchema,
  type RuleInput,
} from './ruleInput'
import { useSaveRule } from './useSaveRule'

interface Props {
  readonly open: OpenRule
  readonly onClose: () => void
}

const nothing: never[] = []

/** Adds or edits a response rule: the category first, because it decides what the rest can be. */
export function ResponseRuleDialog({ open, onClose }: Props) {
  const t = useMessages(messages)
  const d = useMessages(dialogMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const options = useQuery(responseOptionsQuery(client, scope))
  const groups = useQuery(groupsQuery(client, scope))
  const names = useMemo(() => groupNames(groups.data?.rows ?? nothing, scope), [groups.data, scope])
  const rules = options.data?.response_rule_options
  const schema = useMemo(
    () => ruleInputSchema(d, scope, { groups: new Set(names), options: rules ?? {} }),
    [d, scope, names, rules],
  )
  const { control, handleSubmit, formState, getValues, reset, setValue, clearErrors } = useForm<RuleInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: inputOf(open.kind === 'edit' ? contentOf(open.rule) : (open.content ?? NEW_RULE)),
  })
  const event = useWatch({ control, name: 'event' })
  const { save, meanwhile, isPending, error } = useSaveRule(open, () => {
    if (scope === 'fed') followRollout(t('trackTitle'))
    const title = open.kind === 'add' ? d('added') : d('saved', { id: open.rule.id })
    toast.success({ title, detail: clusterName })
    onClose()
  })
  const takesOne = takesGroup(event)
  const isAdding = open.kind === 'add'
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        isAdding ? (
          <RichMessage
            text={d(scope === 'fed' ? 'addFederatedTitle' : 'addTitle')}
            parts={{ cluster: <bdi>{clusterName}</bdi> }}
          />
        ) : (
          d('editTitle', { id: open.rule.id })
        )
      }
      width={720}
      submitLabel={d(isAdding ? 'add' : 'save')}
      onSubmit={handleSubmit((input) => save(contentOfInput(input)))}
      isPending={isPending}
      error={error ?? options.error ?? groups.error}
      clusterName={clusterName}
      isDirty={formState.isDirty}
      submitDisabled={!rules || !groups.data}
      footerNote={<FooterNote open={open} scope={scope} />}
    >
      <Stack sx={{ gap: 2 }}>
        {meanwhile && <MeanwhileNote meanwhile={meanwhile} />}
        <FormSelect
          control={control}
          name="event"
          label={d('category')}
          options={eventsOf(rules).map((value) => {
            const known = knownEvent(value)
            return {
              value,
              label: eventText(t, value),
              ...(known ? { note: d(`eventNote.${known}`) } : {}),
            }
          })}
          onChange={(value) =>
            // What the other category does not know goes; what was typed is still unsaved.
            reset(inputForEvent(getValues(), value, rules ?? {}), { keepDefaultValues: true })
          }
        />
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <FormSuggestInput
            control={control}
            name="group"
            label={d('group')}
            placeholder={takesOne ? d('groupAll') : undefined}
            helper={d(takesOne ? 'groupHelp' : 'groupNever')}
            options={names}
            disabled={!takesOne}
          />
          <FormTextInput control={control} name="comment" label={d('comment')} helper={d('commentHelp')} />
        </Box>
        <CriteriaFields
          control={control}
          options={rules?.[event]}
          onTypeChange={(index) => {
            // What was typed for another kind of criterion means nothing for this one.
            setValue(`criteria.${index}.value`, '')
            clearErrors(`criteria.${index}.value`)
          }}
        />
        <ActionFields control={control} webhooks={options.data?.webhooks ?? nothing} />
        <FormSwitch control={control} name="isOn" label={d('isOn')} />
      </Stack>
    </FormDialog>
  )
}

function FooterNote({ open, scope }: { readonly open: OpenRule; readonly scope: PolicyScope }) {
  const d = useMessages(dialogMessages)
  const place =
    open.kind === 'edit'
      ? ''
      : open.place.at === 'top'
        ? d('place.top')
        : d(`place.${open.place.at}`, { id: open.place.id })
  return [place, scope === 'fed' ? d('everyCluster') : ''].filter((text) => text !== '').join(' ')
}

/** Events the controller knows, in the order of this console. */
function eventsOf(options: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  if (!options) return RESPONSE_EVENTS
  const known = RESPONSE_EVENTS.filter((event) => event in options)
  return [...known, ...Object.keys(options).filter((event) => knownEvent(event) === undefined)]
}

/** Federal rules take federal groups, the others the groups of the cluster; `external` has no members of its own. */
const groupNames = (groups: readonly GroupWire[], scope: PolicyScope): readonly string[] =>
  groups
    .filter((group) => (originOf(group) === 'federal') === (scope === 'fed') && group.kind !== 'external')
    .map(({ name }) => name)
