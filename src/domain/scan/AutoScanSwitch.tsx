import Box from '@mui/material/Box'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { SwitchInput } from '~/shared/ui/fields/SwitchInput'
import { messages as kitMessages } from '~/shared/ui/messages'
import { describeError } from '~/shared/ui/states/describeError'
import { toast } from '~/shared/ui/toast/toast'
import { autoScanMutation } from './api/mutations'
import { scanConfigQuery } from './api/queries'
import { scanMessages } from './messages'
import { scansAutomatically } from './model/autoScan'

/** Whether new nodes or containers are scanned by themselves, and the switch for it. Nothing while it is not known. */
export function AutoScanSwitch({ kind }: { readonly kind: 'host' | 'workload' }) {
  const t = useMessages(scanMessages)
  const k = useMessages(kitMessages)
  const { client, name: cluster } = useClusterScope()
  const config = useQuery(scanConfigQuery(client))
  const change = useMutation(autoScanMutation(client, kind))
  const obstacle = useWriteObstacle('rt_scan')
  if (!config.data) return null
  const set = async (isOn: boolean) => {
    try {
      await change.mutateAsync(isOn)
      toast.success({ title: t(isOn ? 'autoScanOn' : 'autoScanOff', { cluster }) })
    } catch (error) {
      const { title } = describeError(k, error, { clusterName: cluster, attempt: 'change' })
      toast.error({ title: t('autoScanNotChanged', { cluster }), detail: title })
    }
  }
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', mr: 1, maxWidth: 280 }}>
      <SwitchInput
        label={t('autoScan')}
        helper={obstacle}
        checked={scansAutomatically(config.data, kind)}
        disabled={obstacle !== undefined || change.isPending}
        onChange={(isOn) => void set(isOn)}
      />
    </Box>
  )
}
