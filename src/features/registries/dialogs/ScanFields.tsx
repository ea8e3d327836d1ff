import Box from '@mui/material/Box'
import { useWatch, type Control } from 'react-hook-form'
import { useMessages } from '~/shared/i18n/useMessages'
import { FormSelect } from '~/shared/ui/fields/FormSelect'
import { FormSwitch } from '~/shared/ui/fields/FormSwitch'
import { messages } from '../messages'
import type { RegistryForm } from '../model/registryForm'
import type { RegistryType } from '../model/registryTypes'
import { INTERVALS } from '../model/schedule'
import { intervalText } from '../scheduleText'
import { dialogMessages } from './messages'

interface Props {
  readonly control: Control<RegistryForm>
  readonly kind: RegistryType
}

/** When images are scanned, and what of them. */
export function ScanFields({ control, kind }: Props) {
  const t = useMessages(dialogMessages)
  const r = useMessages(messages)
  const [schedule, interval] = useWatch({ control, name: ['schedule', 'interval'] })
  const intervals = INTERVALS.map(String)
  // One that somebody set through the API stays choosable.
  const offered = intervals.includes(interval) ? intervals : [...intervals, interval]
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
        <FormSelect
          control={control}
          name="schedule"
          label={r('schedule')}
          options={kind.schedules.map((value) => ({
            value,
            label: r(`schedule.${value}`),
            note: t(`scheduleNote.${value}`),
          }))}
        />
        {schedule === 'periodical' && (
          <FormSelect
            control={control}
            name="interval"
            label={t('interval')}
            options={offered.map((value) => ({ value, label: intervalText(r, Number(value)) }))}
          />
        )}
      </Box>
      <FormSwitch control={control} name="rescans" label={t('rescans')} helper={t('rescansHelp')} />
      <FormSwitch
        control={control}
        name="scansLayers"
        label={t('scansLayers')}
        helper={t('scansLayersHelp')}
      />
      <FormSwitch control={control} name="usesProxy" label={t('usesProxy')} helper={t('usesProxyHelp')} />
    </>
  )
}
