import Box from '@mui/material/Box'
import { useMessages } from '~/shared/i18n/useMessages'
import { CheckboxInput } from '~/shared/ui/fields/CheckboxInput'
import { SelectInput } from '~/shared/ui/fields/SelectInput'
import { usePolicyTarget } from '../../PolicyTarget'
import type { TransferKind } from '../model/transferKind'
import { messages } from './messages'

const MODES = ['Discover', 'Monitor', 'Protect'] as const
/** "" leaves each group's own. */
type FileMode = (typeof MODES)[number] | ''

export interface FileOptions {
  readonly byName: boolean
  readonly policyMode: FileMode
  readonly profileMode: FileMode
  readonly withSettings: boolean
}

export const AS_IT_IS: FileOptions = { byName: false, policyMode: '', profileMode: '', withSettings: false }

interface Props {
  readonly kind: TransferKind
  /** Some of the chosen groups have modes. */
  readonly hasModes: boolean
  readonly options: FileOptions
  readonly onChange: (options: FileOptions) => void
}

/** What a kind of file leaves to decide: modes and settings belong to a cluster, and are in no federated file. */
export function ExportOptions({ kind, hasModes, options, onChange }: Props) {
  const t = useMessages(messages)
  const { scope } = usePolicyTarget()
  const modes = [
    { value: '' as const, label: t('asItIs') },
    ...MODES.map((value) => ({ value, label: t(`mode.${value}`) })),
  ]
  if (kind === 'admission' && scope === 'local') {
    return (
      <CheckboxInput
        label={t('withSettings')}
        checked={options.withSettings}
        onChange={(withSettings) => onChange({ ...options, withSettings })}
      />
    )
  }
  if (kind !== 'groups') return null
  return (
    <>
      <CheckboxInput
        label={t('byName')}
        helper={t('byNameHelp')}
        checked={options.byName}
        onChange={(byName) => onChange({ ...options, byName })}
      />
      {scope === 'local' && hasModes && (
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <SelectInput<FileMode>
            label={t('policyMode')}
            options={modes}
            value={options.policyMode}
            onChange={(policyMode) => onChange({ ...options, policyMode })}
          />
          <SelectInput<FileMode>
            label={t('profileMode')}
            options={modes}
            value={options.profileMode}
            onChange={(profileMode) => onChange({ ...options, profileMode })}
          />
        </Box>
      )}
    </>
  )
}
