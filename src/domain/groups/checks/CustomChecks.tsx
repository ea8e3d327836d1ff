import AddIcon from '@mui/icons-material/AddOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { policyMessages } from '~/domain/policy/messages'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { monoFamily } from '~/shared/theme/typography'
import { Banner } from '~/shared/ui/Banner'
import { confirm } from '~/shared/ui/dialog/confirm'
import { lazyPart } from '~/shared/ui/lazyPart'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { toast } from '~/shared/ui/toast/toast'
import { removeCheckMutation } from '../api/mutations'
import { customChecksQuery } from '../api/queries'
import type { CustomCheckWire, GroupDetailWire } from '../api/schema'
import { PanelList } from '../panel/PanelList'
import { messages } from './messages'

const CheckDialog = lazyPart(async () => (await import('./CheckDialog')).CheckDialog)

/** Scripts that run as compliance checks in the members of a group. Federated groups have none. */
export function CustomChecks({ group }: { readonly group: GroupDetailWire }) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const checks = useQuery(customChecksQuery(client, group.name))
  const obstacle = useCheckObstacle(group, checks.data)
  const remove = useRemoveCheck(group)
  const [dialog, setDialog] = useState<{ readonly check: CustomCheckWire | undefined }>()
  if (!checks.data) {
    if (!checks.error) return <LoadingState label={t('checks')} />
    return <ErrorState error={checks.error} onRetry={() => void checks.refetch()} clusterName={clusterName} />
  }
  const { rows } = checks.data.scripts
  const isOff = obstacle !== undefined
  return (
    <>
      {isOff && (
        <Box sx={{ mb: 1.5 }}>
          <Banner tone="neutral">{obstacle}</Banner>
        </Box>
      )}
      <Box sx={{ mb: 1, typography: 'caption', color: token('text-3') }}>{t('note')}</Box>
      <PanelList
        empty={t('none')}
        items={rows.map((check) => ({
          id: check.name,
          title: <bdi>{check.name}</bdi>,
          detail: <Script text={check.script} />,
          end: (
            <>
              <IconButton
                aria-label={t('edit', { name: check.name })}
                disabled={isOff}
                title={obstacle}
                onClick={() => setDialog({ check })}
              >
                <EditIcon />
              </IconButton>
              <IconButton
                aria-label={t('remove', { name: check.name })}
                disabled={isOff}
                title={obstacle}
                onClick={() => void remove(check)}
              >
                <DeleteIcon />
              </IconButton>
            </>
          ),
        }))}
      />
      <Box sx={{ mt: 1.5 }}>
        <Button
          startIcon={<AddIcon />}
          disabled={isOff}
          title={obstacle}
          onClick={() => setDialog({ check: undefined })}
        >
          {t('add')}
        </Button>
      </Box>
      {dialog && (
        <CheckDialog
          group={group}
          check={dialog.check}
          taken={rows.map(({ name }) => name)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}

/** Custom checks ask for compliance rights, and the deployment may reserve them to administrators or switch them off. */
function useCheckObstacle(
  group: GroupDetailWire,
  checks: { readonly enabled: boolean; readonly writable: boolean } | undefined,
): string | undefined {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  const obstacle = useWriteObstacle('compliance')
  if (checks?.enabled === false) return t('switchedOff')
  if (obstacle !== undefined) return obstacle
  if (group.cfg_type === 'ground') return p('readOnly.crd')
  return checks?.writable === false ? t('onlyAdministrators') : undefined
}

function useRemoveCheck(group: GroupDetailWire) {
  const t = useMessages(messages)
  const { client, clusterName } = usePolicyTarget()
  const { mutateAsync } = useMutation(removeCheckMutation(client, group.name))
  return async (check: CustomCheckWire) => {
    const isDone = await confirm({
      title: t('remove', { name: check.name }),
      subtitle: group.name,
      content: <Script text={check.script} />,
      confirmLabel: t('removeVerb'),
      danger: true,
      clusterName,
      run: () => mutateAsync(check),
    })
    if (isDone) toast.success({ title: t('removed', { name: check.name }), detail: clusterName })
  }
}

function Script({ text }: { readonly text: string }) {
  return (
    <Box
      component="pre"
      sx={{
        m: 0,
        mt: 0.5,
        maxHeight: 160,
        overflow: 'auto',
        fontFamily: monoFamily,
        fontSize: '0.75rem',
        whiteSpace: 'pre-wrap',
        color: token('text-2'),
      }}
    >
      {text}
    </Box>
  )
}
