import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useForm, useWatch, type Control } from 'react-hook-form'
import { groupsQuery } from '~/domain/groups/api/queries'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormSuggestInput } from '~/shared/ui/fields/FormSuggestInput'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { FormTags } from '~/shared/ui/fields/FormTags'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { applicationsQuery } from './api/queries'
import { messages } from './messages'
import { readPorts } from './model/ports'
import type { RuleContent } from './model/ruleContent'
import { contentOfInput, inputOf, ruleInputSchema, specialEnds, type RuleInput } from './ruleInput'

interface Props {
  /** The rule to begin with. */
  readonly content: RuleContent
  /** Id of a stored rule; undefined for one that is added. */
  readonly id: number | undefined
  readonly isNew: boolean
  readonly onSubmit: (content: RuleContent) => void
  readonly onClose: () => void
}

const no = (): never[] => []

/** Adds or edits one rule of the draft. Nothing is sent: that is what the review is for. */
export function RuleDialog({ content, id, isNew, onSubmit, onClose }: Props) {
  const t = useMessages(messages)
  const { client, scope, clusterName } = usePolicyTarget()
  const groups = useQuery(groupsQuery(client, scope))
  const applications = useQuery(applicationsQuery(client))
  const names = useMemo(() => groupNames(groups.data?.rows ?? no(), scope), [groups.data, scope])
  const schema = useMemo(() => ruleInputSchema(t, scope, new Set(names)), [t, scope, names])
  const { control, handleSubmit, formState, setValue } = useForm<RuleInput>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: inputOf(content),
  })
  const action = useWatch({ control, name: 'action' })
  const title = isNew
    ? t(scope === 'fed' ? 'addFederatedTitle' : 'addTitle')
    : t('editTitle', { id: id ?? t('newId') })
  const help = t(scope === 'fed' ? 'endHelp' : 'endHelpLocal')
  const options = [...specialEnds(scope), ...names]
  return (
    <FormDialog
      open
      onClose={onClose}
      title={<RichMessage text={title} parts={{ cluster: <bdi>{clusterName}</bdi> }} />}
      width={720}
      submitLabel={t(isNew ? 'addToDraft' : 'changeInDraft')}
      onSubmit={handleSubmit((input) => {
        onSubmit(contentOfInput(input))
        onClose()
      })}
      isPending={false}
      error={groups.error ?? applications.error}
      clusterName={clusterName}
      isDirty={formState.isDirty}
      footerNote={t('draftNote')}
    >
      <Stack sx={{ gap: 2 }}>
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <FormSuggestInput
            control={control}
            name="from"
            label={t('from')}
            helper={help}
            options={options}
            required
          />
          <FormSuggestInput
            control={control}
            name="to"
            label={t('to')}
            helper={help}
            options={options}
            required
          />
        </Box>
        <FormTags
          control={control}
          name="applications"
          label={t('applications')}
          suggestions={applications.data ?? no()}
          onlySuggestions
          helper={t('applicationsHelp')}
        />
        <PortsField control={control} />
        <SegmentedControl
          label={t('action')}
          value={action}
          onChange={(value) => setValue('action', value, { shouldDirty: true })}
          options={[
            { value: 'allow', label: t('allow') },
            { value: 'deny', label: t('deny') },
          ]}
        />
        <FormTextInput control={control} name="comment" label={t('comment')} />
        <FormSwitch control={control} name="isOn" label={t('enabled')} />
      </Stack>
    </FormDialog>
  )
}

/** Tells while it is typed what the controller will make of it, and where a bare number surprises. */
function PortsField({ control }: { readonly control: Control<RuleInput> }) {
  const t = useMessages(messages)
  const reading = readPorts(useWatch({ control, name: 'ports' }))
  const helper = () => {
    if (!reading.ok || reading.text === 'any') return t('portsHelp')
    const [bare] = reading.bare
    return bare === undefined
      ? t('portsRead', { ports: reading.text })
      : t('portsBare', { ports: reading.text, bare })
  }
  return <FormTextInput control={control} name="ports" label={t('ports')} helper={helper()} mono />
}

/** Federal rules take federal groups, local rules the others; `external` stands among the special ends. */
function groupNames(
  groups: readonly { readonly name: string; readonly cfg_type: string; readonly kind: string }[],
  scope: string,
) {
  return groups
    .filter(
      ({ cfg_type: origin, kind, name }) =>
        (origin === 'federal') === (scope === 'fed') && kind !== 'external' && name !== 'nodes',
    )
    .map(({ name }) => name)
}
