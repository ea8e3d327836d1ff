import { mutationOptions } from '@tanstack/react-query'
import { wireEmpty } from '~/shared/api/wire'
import type { ClusterClient } from '~/shared/cluster/ClusterClient'
import { systemKeys } from './queries'

/** `POST /v1/internal/alert`: the alert is not shown again, to anybody. Administrators only. */
export const acceptAlertMutation = (client: ClusterClient) =>
  mutationOptions({
    mutationFn: (id: string) =>
      client.post('/v1/internal/alert', wireEmpty, {
        controller_alerts: [id],
        manager_alerts: [],
        user_alerts: [],
      }),
    meta: { invalidates: [systemKeys.alerts(client.clusterId)] },
  })
