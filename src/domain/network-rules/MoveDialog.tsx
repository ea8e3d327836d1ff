import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from '~/shared/api/zod'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormTextInput } from '~/shared/ui/fields/FormTextInput'
import { messages } from './messages'
import type { RulePlace } from './model/ruleDraft'
import type { RuleRow } from './model/ruleRow'

interface Props {
  readonly moving: readonly RuleRow[]
  readonly rows: readonly RuleRow[]
  readonly nameOf: (row: RuleRow) => string
  readonly onMove: (place: RulePlace) => void
  readonly onClose: () => void
}

const PLACES = ['before', 'after', 'top', 'end'] as const
interface MoveInput {
  place: (typeof PLACES)[number]
  target: string
}

/** Moves rules to a place named by id or position. */
export function MoveDialog({ moving, rows, nameOf, onMove, onClose }: Props) {
  const t = useMessages(messages)
  const targets = useMemo(() => {
    const keys = new Set(moving.map(({ key }) => key))
    return rows.filter((row) => row.isMovable && row.position !== undefined && !keys.has(row.key))
  }, [moving, rows])
  const targetOf = (text: string) => {
    const wanted = text.trim()
    return targets.find(({ stored, position }) =>
      wanted.startsWith('#') ? `#${position}` === wanted : String(stored?.id) === wanted,
    )
  }
  const { control, handleSubmit, formState } = useForm<MoveInput>({
    resolver: zodResolver(
      z.object({ place: z.enum(PLACES), target: z.string() }).superRefine(({ place, target }, context) => {
        if (place === 'top' || place === 'end' || targetOf(target)) return
        context.addIssue({ code: 'custom', path: ['target'], message: t('targetUnknown') })
      }),
    ),
    defaultValues: { place: 'before', target: '' },
  })
  const place = useWatch({ control, name: 'place' })
  const [first] = moving
  const submit = handleSubmit(({ place: at, target }) => {
    const found = targetOf(target)
    if (at === 'top' || at === 'end') onMove({ at })
    else if (found) onMove({ at, key: found.key })
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={
        moving.length === 1 && first
          ? t('moveOneTitle', { rule: nameOf(first) })
          : t('moveTitle', { count: moving.length })
      }
      submitLabel={t('moveSubmit')}
      onSubmit={submit}
      isPending={false}
      error={null}
      isDirty={formState.isDirty}
      footerNote={t('draftNote')}
    >
      <Stack sx={{ gap: 2 }}>
        <FormSelect
          control={control}
          name="place"
          label={t('place')}
          options={PLACES.map((value) => ({ value, label: t(`place.${value}`) }))}
        />
        {(place === 'before' || place === 'after') && (
          <FormTextInput
            control={control}
            name="target"
            label={t('targetRule')}
            helper={t('targetHelp', { id: targets[0]?.stored?.id ?? 100_001 })}
            mono
            autoFocus
          />
        )}
      </Stack>
    </FormDialog>
  )
}
