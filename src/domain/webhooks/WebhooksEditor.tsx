import Box from '@mui/material/Box'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { AddPolicyButton } from '~/domain/policy/AddPolicyButton'
import { ObstacleBanner } from '~/domain/policy/ObstacleBanner'
import type { EditorFrame } from '~/domain/policy/EditorFrame'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useTransfer } from '~/domain/policy/transfer/useTransfer'
import { responseRulesQuery } from '~/domain/response-rules/api/queries'
import { useMessages } from '~/shared/i18n/useMessages'
import { lazyPart } from '~/shared/ui/lazyPart'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import { federatedWebhooksQuery, webhookKeys } from './api/queries'
import type { WebhookWire } from './api/schema'
import { messages } from './messages'
import { toRows } from './model/webhookRow'
import { useWebhookActions } from './useWebhookActions'
import { webhookColumns } from './webhookColumns'

const WebhookDialog = lazyPart(async () => (await import('./WebhookDialog')).WebhookDialog)

interface Props {
  readonly frame: EditorFrame
}

const nothing: readonly WebhookWire[] = []

/** The federated webhooks, and which rules call them. */
export function WebhooksEditor({ frame }: Props) {
  const t = useMessages(messages)
  const { client, clusterName, path } = usePolicyTarget()
  const list = useQuery(federatedWebhooksQuery(client))
  const rules = useQuery(responseRulesQuery(client, 'fed'))
  const [dialog, setDialog] = useState<{ readonly webhook: WebhookWire | undefined }>()
  const rowActions = useWebhookActions((webhook) => setDialog({ webhook }))
  const columns = useMemo(
    () =>
      webhookColumns({ t, rulesOf: ({ name }) => `${path}/response-rules?q=${encodeURIComponent(name)}` }),
    [t, path],
  )
  const taken = useMemo(() => new Set((list.data?.rows ?? nothing).map(({ name }) => name)), [list.data])
  const addWebhook = (
    <AddPolicyButton label={t('addWebhook')} onClick={() => setDialog({ webhook: undefined })} />
  )
  const files = useWebhookFiles(list.data?.rows)
  return frame({
    actions: (
      <>
        {files.button}
        {addWebhook}
      </>
    ),
    content: (
      <>
        <ObstacleBanner />
        <Box sx={{ mb: 1 }}>
          <SectionTitle note={t('purpose')}>{t('title')}</SectionTitle>
        </Box>
        <DataTable
          id="federated-webhooks"
          label={t('title')}
          state={tableState(list, ({ rows, unreadable }) => ({
            rows: toRows(rows, rules.data?.rows),
            unreadable,
          }))}
          columns={columns}
          getRowId={({ name }) => name}
          rowActions={rowActions}
          defaultSort={{ id: 'name' }}
          filterPlaceholder={t('filter')}
          empty={<EmptyState title={t('empty')} text={t('emptyText')} actions={addWebhook} />}
          csvName={`webhooks-${clusterName}`}
          onRefresh={() => {
            void list.refetch()
            void rules.refetch()
          }}
          errorWords={{ subject: t('title'), clusterName }}
        />
        {dialog && (
          <WebhookDialog webhook={dialog.webhook} taken={taken} onClose={() => setDialog(undefined)} />
        )}
        {files.dialogs}
      </>
    ),
  })
}

/** All webhooks as one file, there is no choosing; only who may change them may export them. */
function useWebhookFiles(rows: readonly WebhookWire[] | undefined) {
  const queryClient = useQueryClient()
  const { client, obstacle } = usePolicyTarget()
  return useTransfer<WebhookWire>({
    kind: 'webhooks',
    rows,
    itemOf: ({ name }) => ({ id: name }),
    cannotExport: obstacle,
    changes: [webhookKeys.all(client.clusterId)],
    readIds: async () => {
      const { rows: webhooks } = await queryClient.query({ ...federatedWebhooksQuery(client), staleTime: 0 })
      return new Set(webhooks.map(({ name }) => name))
    },
  })
}
