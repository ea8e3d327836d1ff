import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { Banner } from '~/shared/ui/Banner'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { SelectInput } from '~/shared/ui/fields/SelectInput'
import { toast } from '~/shared/ui/toast/toast'
import { setModesMutation } from './api/mutations'
import type { GroupWire } from './api/schema'
import { messages } from './messages'
import { MODES, type Mode } from './ModeLabel'

interface Props {
  readonly groups: readonly GroupWire[]
  readonly onClose: () => void
}

const BASELINES = ['basic', 'zero-drift'] as const
type Baseline = (typeof BASELINES)[number]
const SCORED = ['yes', 'no'] as const
type Scored = (typeof SCORED)[number]

/** Sets modes of learned groups, and whether they count for the score; what is left open stays as it is. */
export function ModeDialog({ groups, onClose }: Props) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const save = useMutation(setModesMutation(client))
  const [network, setNetwork] = useState<Mode | ''>(() =>
    common(
      groups.map((group) => group.policy_mode),
      MODES,
    ),
  )
  const [process, setProcess] = useState<Mode | ''>(() =>
    common(
      groups.map((group) => group.profile_mode),
      MODES,
    ),
  )
  const [baseline, setBaseline] = useState<Baseline | ''>(() =>
    common(
      groups.map((group) => group.baseline_profile),
      BASELINES,
    ),
  )
  const [score, setScore] = useState<Scored | ''>(() =>
    common(
      groups.map((group) => (group.not_scored ? 'no' : 'yes')),
      SCORED,
    ),
  )
  const [isDirty, setDirty] = useState(false)
  const set =
    <Value,>(setValue: (value: Value) => void) =>
    (value: Value) => {
      setValue(value)
      setDirty(true)
    }
  const unscorable = groups.filter((group) => !group.cap_scorable).length
  const submit = () =>
    save.mutate(
      {
        services: groups.map(({ name }) => name.replace(/^nv\./, '')),
        ...(network === '' ? {} : { policy_mode: network }),
        ...(process === '' ? {} : { profile_mode: process }),
        ...(baseline === '' ? {} : { baseline_profile: baseline }),
        ...(score === '' || unscorable > 0 ? {} : { not_scored: score === 'no' }),
      },
      {
        onSuccess: () => {
          toast.success({ title: t('modeSaved', { count: groups.length }), detail: clusterName })
          onClose()
        },
      },
    )
  const leave = { value: '' as const, label: t('leave') }
  const modes = [
    leave,
    ...MODES.map((value) => ({ value, label: t(`mode.${value}`), note: t(`modeNote.${value}`) })),
  ]
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('modeTitle', { count: groups.length, cluster: clusterName })}
      submitLabel={t('setModeSubmit')}
      onSubmit={submit}
      isPending={save.isPending}
      error={save.error}
      clusterName={clusterName}
      isDirty={isDirty}
      submitDisabled={!isDirty}
      footerNote={isDirty ? undefined : t('nothingChosen')}
    >
      <Stack sx={{ gap: 2 }}>
        <SelectInput<Mode | ''>
          label={t('networkMode')}
          options={modes}
          value={network}
          onChange={set(setNetwork)}
        />
        <SelectInput<Mode | ''>
          label={t('processMode')}
          options={modes}
          value={process}
          onChange={set(setProcess)}
        />
        <SelectInput<Baseline | ''>
          label={t('baseline')}
          options={[leave, ...BASELINES.map((value) => ({ value, label: t(`baseline.${value}`) }))]}
          value={baseline}
          onChange={set(setBaseline)}
        />
        <SelectInput<Scored | ''>
          label={t('scored')}
          options={[leave, ...SCORED.map((value) => ({ value, label: t(value) }))]}
          value={unscorable > 0 ? '' : score}
          onChange={set(setScore)}
          disabled={unscorable > 0}
          helper={unscorable > 0 ? t('notScorable', { count: unscorable }) : undefined}
        />
        {groups.some(({ name }) => name === 'nodes') && <Banner tone="neutral">{t('modesOfNodes')}</Banner>}
      </Stack>
    </FormDialog>
  )
}

/** The value all groups share, or nothing chosen. */
function common<Value extends string>(values: readonly string[], known: readonly Value[]): Value | '' {
  const [first] = values
  if (!values.every((value) => value === first)) return ''
  return known.find((value) => value === first) ?? ''
}
