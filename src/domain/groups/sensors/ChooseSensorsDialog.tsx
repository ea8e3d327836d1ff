import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useFollowRollout } from '~/domain/policy/useFollowRollout'
import { assignSensorsMutation } from '~/domain/sensors/api/mutations'
import { sensorsQuery } from '~/domain/sensors/api/queries'
import type { SensorKind, SensorUseWire, SensorWire } from '~/domain/sensors/api/schema'
import { messages as sensorMessages } from '~/domain/sensors/messages'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { foldText, textMatcher } from '~/shared/lib/filterText'
import { token } from '~/shared/theme/tokens'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { CheckboxInput } from '~/shared/ui/fields/CheckboxInput'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { TextInput } from '~/shared/ui/fields/TextInput'
import { CappedNote } from '~/shared/ui/states/CappedNote'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { toast } from '~/shared/ui/toast/toast'
import type { GroupDetailWire } from '../api/schema'
import { messages } from './messages'
import { choiceChange, chosenActions, sensorChoices, type SensorChoice } from './sensorChoice'

interface Props {
  readonly group: GroupDetailWire
  readonly kind: SensorKind
  /** What the group uses now. */
  readonly used: readonly SensorUseWire[]
  readonly onClose: () => void
}

const ACTIONS = ['allow', 'deny'] as const
const noSensors: readonly SensorWire[] = []
/** More rows than this are looked for by the filter, not by scrolling. */
const MOST_SHOWN = 100
/** Fewer are in sight anyway. */
const FILTER_FROM = 8

/** Which sensors look into the traffic of a group, and what they do on a hit. */
export function ChooseSensorsDialog({ group, kind, used, onClose }: Props) {
  const t = useMessages(messages)
  const s = useMessages(sensorMessages)
  const { client, scope, clusterName } = usePolicyTarget()
  const followRollout = useFollowRollout()
  const sensors = useQuery(sensorsQuery(client, kind, scope))
  const save = useMutation(assignSensorsMutation(client, kind, group.name))
  const before = useMemo(() => chosenActions(used), [used])
  const [actions, setActions] = useState(before)
  const [query, setQuery] = useState('')
  const choices = useMemo(
    () => sensorChoices(sensors.data?.rows ?? noSensors, used, scope),
    [sensors.data, used, scope],
  )
  const matches = textMatcher(query)
  const found = matches
    ? choices.filter(({ name, comment }) => matches(foldText(`${name} ${comment}`)))
    : choices
  const change = choiceChange(before, actions)
  const isDirty = change.set.length + change.removed.length > 0
  const choose = (name: string, action: string | undefined) => {
    const others = Object.fromEntries(Object.entries(actions).filter(([each]) => each !== name))
    setActions(action === undefined ? others : { ...others, [name]: action })
  }
  const submit = () =>
    save.mutate(change, {
      onSuccess: () => {
        if (scope === 'fed') followRollout(s(`track.${kind}`))
        toast.success({ title: t('saved', { group: group.name }), detail: clusterName })
        onClose()
      },
    })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={<RichMessage text={t(`chooseTitle.${kind}`)} parts={{ group: <bdi>{group.name}</bdi> }} />}
      subtitle={t('chooseNote')}
      submitLabel={t('apply')}
      onSubmit={submit}
      isPending={save.isPending}
      error={save.error ?? sensors.error}
      clusterName={clusterName}
      isDirty={isDirty}
      submitDisabled={!isDirty}
      footerNote={isDirty ? scope === 'fed' && t('everyCluster') : t('nothingChanged')}
    >
      <Stack sx={{ gap: 1 }}>
        {choices.length > FILTER_FROM && (
          <TextInput
            label={t('filter')}
            hideLabel
            placeholder={t('filter')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        )}
        {sensors.isPending && <LoadingState label={t('sensors')} />}
        {sensors.data && found.length === 0 && (
          <Box sx={{ color: token('text-3') }}>
            {t(choices.length === 0 ? `noSensors.${scope}` : 'noMatch')}
          </Box>
        )}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {found.slice(0, MOST_SHOWN).map((choice) => (
            <ChoiceRow
              key={choice.name}
              choice={choice}
              action={actions[choice.name]}
              onChange={(action) => choose(choice.name, action)}
            />
          ))}
        </Box>
        {found.length > MOST_SHOWN && (
          <CappedNote text={t('capped', { shown: MOST_SHOWN, total: found.length })} />
        )}
      </Stack>
    </FormDialog>
  )
}

interface RowProps {
  readonly choice: SensorChoice
  /** Undefined: not used. */
  readonly action: string | undefined
  readonly onChange: (action: string | undefined) => void
}

function ChoiceRow({ choice: { name, comment, exists }, action, onChange }: RowProps) {
  const t = useMessages(messages)
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        minHeight: 44,
        py: 0.5,
        borderBottom: `1px solid ${token('border')}`,
      }}
    >
      <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <CheckboxInput
          label={<bdi>{name}</bdi>}
          helper={exists ? comment || undefined : t('gone')}
          checked={action !== undefined}
          // Reporting is the harmless of the two.
          onChange={(isChosen) => onChange(isChosen ? 'allow' : undefined)}
        />
      </Box>
      {action !== undefined && (
        <SegmentedControl
          label={t('actionOf', { name })}
          hideLabel
          size="small"
          value={action}
          onChange={onChange}
          options={ACTIONS.map((value) => ({ value, label: t(`action.${value}`) }))}
        />
      )}
    </Box>
  )
}
