import Box from '@mui/material/Box'
import Radio from '@mui/material/Radio'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { updateAdmissionStateMutation } from '~/domain/admission/api/mutations'
import type { AdmissionStateWire } from '~/domain/admission/api/schema'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { CopyButton } from '~/shared/ui/CopyButton'
import { FormDialog } from '~/shared/ui/dialog/FormDialog'
import { Facts } from '~/shared/ui/Facts'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { toast } from '~/shared/ui/toast/toast'
import { messages } from '../messages'
import { ConnectionProblem } from './ConnectionProblem'
import { failureText } from './StateFacts'

interface Props {
  readonly state: AdmissionStateWire
  readonly onClose: () => void
}

/** What is decided once: the way from Kubernetes to the controllers, and what happens when no rule fits. */
export function SettingsDialog({ state, onClose }: Props) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const save = useMutation(updateAdmissionStateMutation(client))
  const [clientMode, setClientMode] = useState(state.adm_client_mode)
  const [action, setAction] = useState(state.default_action)
  const isDirty = clientMode !== state.adm_client_mode || action !== state.default_action
  const submit = () =>
    save.mutate(
      { adm_client_mode: clientMode, default_action: action },
      {
        onSuccess: () => {
          toast.success({ title: t('settingsSaved'), detail: clusterName })
          onClose()
        },
      },
    )
  return (
    <FormDialog
      open
      onClose={onClose}
      title={<RichMessage text={t('advancedTitle')} parts={{ cluster: <bdi>{clusterName}</bdi> }} />}
      width={560}
      submitLabel={t('saveSettings')}
      onSubmit={submit}
      isPending={save.isPending}
      error={save.error}
      errorContent={<ConnectionProblem error={save.error} clusterName={clusterName} />}
      clusterName={clusterName}
      isDirty={isDirty}
      submitDisabled={!isDirty}
    >
      <Stack sx={{ gap: 2.5 }}>
        <ClientModes state={state} value={clientMode} onChange={setClientMode} />
        <Box>
          <SegmentedControl
            label={t('defaultAction')}
            value={action}
            onChange={setAction}
            options={(['allow', 'deny'] as const).map((value) => ({ value, label: t(`action.${value}`) }))}
          />
          {action === 'deny' && (
            <Box sx={{ mt: 1 }}>
              <Banner tone="warning" title={t('denyRest')}>
                {t('denyRestText')}
              </Banner>
            </Box>
          )}
        </Box>
        <Facts
          labelWidth={200}
          items={[
            {
              label: t('failurePolicy'),
              value: `${failureText(t, state.failure_policy)}. ${t('failureFixed')}`,
            },
          ]}
        />
      </Stack>
    </FormDialog>
  )
}

interface ClientModesProps {
  readonly state: AdmissionStateWire
  readonly value: string
  readonly onChange: (mode: string) => void
}

/** The ways the controllers offer, each with the address that Kubernetes would call. */
function ClientModes({ state, value, onChange }: ClientModesProps) {
  const t = useMessages(messages)
  const id = useId()
  return (
    <Box role="radiogroup" aria-labelledby={`${id}-title`}>
      <Box id={`${id}-title`} sx={{ mb: 0.5, typography: 'subtitle2', color: token('text-2') }}>
        {t('clientModeTitle')}
      </Box>
      {Object.entries(state.adm_client_mode_options).map(([mode, address]) => {
        const known = mode === 'service' || mode === 'url' ? mode : undefined
        return (
          <Box key={mode} sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, ml: '-9px' }}>
            <Radio
              id={`${id}-${mode}`}
              checked={value === mode}
              onChange={() => onChange(mode)}
              slotProps={{ input: { 'aria-describedby': `${id}-${mode}-help` } }}
            />
            <Box sx={{ minWidth: 0, pt: '9px' }}>
              <Box component="label" htmlFor={`${id}-${mode}`} sx={{ fontWeight: 500 }}>
                {known ? t(`client.${known}`) : mode}
              </Box>
              <Box id={`${id}-${mode}-help`} sx={{ typography: 'caption', color: token('text-3') }}>
                {known && t(`clientHelp.${known}`)}
              </Box>
              <Box sx={{ typography: 'mono', overflowWrap: 'anywhere' }}>
                {address} <CopyButton text={address} name={t('copyAddress')} />
              </Box>
            </Box>
          </Box>
        )
      })}
    </Box>
  )
}
