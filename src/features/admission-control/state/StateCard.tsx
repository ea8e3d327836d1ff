import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { testAdmissionMutation } from '~/domain/admission/api/mutations'
import { admissionRulesQuery, admissionStateQuery } from '~/domain/admission/api/queries'
import type { AdmissionStateWire } from '~/domain/admission/api/schema'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { Banner } from '~/shared/ui/Banner'
import { SegmentedControl } from '~/shared/ui/fields/SegmentedControl'
import { SwitchInput } from '~/shared/ui/fields/SwitchInput'
import { lazyPart } from '~/shared/ui/lazyPart'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { messages } from '../messages'
import { ConnectionProblem } from './ConnectionProblem'
import { StateFacts } from './StateFacts'
import { StateStats } from './StateStats'
import { TestResult } from './TestResult'
import { useStateChanges } from './useStateChanges'

const SettingsDialog = lazyPart(async () => (await import('./SettingsDialog')).SettingsDialog)

/** Whether the cluster checks what is deployed, how, and what became of it so far. */
export function StateCard() {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const state = useQuery(admissionStateQuery(client))
  const rules = useQuery(admissionRulesQuery(client, 'local'))
  // Where nothing can be read, the list below says so.
  if (state.data === undefined && state.isError && rules.isError) return null
  return (
    <Box
      component="section"
      aria-label={t('state')}
      sx={{
        mb: 2,
        p: 2,
        borderRadius: '8px',
        border: `1px solid ${token('border')}`,
        backgroundColor: token('surface'),
      }}
    >
      {state.data ? (
        <Loaded state={state.data} />
      ) : state.isPending ? (
        <LoadingState label={t('state')} shape="block" rows={4} />
      ) : (
        <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
          <ConnectionProblem error={state.error} clusterName={clusterName} attempt="read" />
          <Button size="small" variant="outlined" onClick={() => void state.refetch()}>
            {t('readAgain')}
          </Button>
        </Stack>
      )}
    </Box>
  )
}

const MODES = ['monitor', 'protect'] as const

function Loaded({ state }: { readonly state: AdmissionStateWire }) {
  const t = useMessages(messages)
  const { client, obstacle } = usePolicyTarget()
  const test = useMutation(testAdmissionMutation(client))
  const [isOpen, setOpen] = useState(false)
  const { switchTo, setMode } = useStateChanges(state)
  const isByCrd = state.cfg_type === 'ground'
  const isFixed = obstacle !== undefined || isByCrd
  const mode = MODES.find((each) => each === state.mode)
  const now = state.enable ? mode : 'off'
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {isByCrd && <Banner tone="neutral">{t('byCrd')}</Banner>}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) auto' },
        }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1.5 }}>
          <SwitchInput
            label={t('check')}
            checked={state.enable}
            disabled={isFixed}
            helper={now && t(`now.${now}`)}
            onChange={switchTo}
          />
          <SegmentedControl
            label={t('mode')}
            hideLabel
            value={state.mode}
            disabled={isFixed || !state.enable}
            options={MODES.map((value) => ({ value, label: t(`mode.${value}`) }))}
            onChange={setMode}
          />
        </Box>
        <StateStats />
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1.5,
          pt: 1.5,
          borderTop: `1px solid ${token('border')}`,
        }}
      >
        <StateFacts state={state} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: { md: 'auto' } }}>
          <Button
            size="small"
            variant="outlined"
            disabled={obstacle !== undefined || !state.enable || test.isPending}
            title={obstacle ?? (state.enable ? undefined : t('onFirst'))}
            onClick={() => test.mutate()}
          >
            {t(test.isPending ? 'testing' : 'test')}
          </Button>
          <Button
            size="small"
            variant="outlined"
            disabled={isFixed || !state.enable}
            title={obstacle ?? (state.enable ? undefined : t('onFirst'))}
            onClick={() => setOpen(true)}
          >
            {t('advanced')}
          </Button>
        </Box>
      </Box>
      <TestResult isSuccess={test.isSuccess} error={test.error} />
      {isOpen && <SettingsDialog state={state} onClose={() => setOpen(false)} />}
    </Box>
  )
}
