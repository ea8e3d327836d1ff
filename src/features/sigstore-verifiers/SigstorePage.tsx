import AddIcon from '@mui/icons-material/Add'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { Page } from '~/shared/ui/Page'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { RowAction } from '~/shared/ui/table/types'
import { toast } from '~/shared/ui/toast/toast'
import { lazyPart } from '~/shared/ui/lazyPart'
import { deleteRootMutation, deleteVerifierMutation, rootsQuery } from './api/queries'
import { messages } from './messages'
import { toTrustRows, type TrustRow } from './trustRows'
import { trustColumns } from './trustColumns'

const RootDialog = lazyPart(async () => (await import('./RootDialog')).RootDialog)
const VerifierDialog = lazyPart(async () => (await import('./VerifierDialog')).VerifierDialog)

type Open = { readonly kind: 'root' } | { readonly kind: 'verifier'; readonly root: TrustRow } | undefined

/** Whom the cluster believes about signatures: roots of trust and the verifiers below them. */
export function SigstorePage() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const roots = useQuery(rootsQuery(client))
  const obstacle = useWriteObstacle('reg_scan')
  const [open, setOpen] = useState<Open>()
  const columns = useMemo(() => trustColumns(t), [t])
  const remove = useRemove()
  const rowActions: readonly RowAction<TrustRow>[] = [
    {
      id: 'add-verifier',
      label: t('addVerifier'),
      icon: <AddIcon />,
      hidden: ({ verifier }) => verifier !== undefined,
      disabledReason: () => obstacle,
      onSelect: (root) => setOpen({ kind: 'verifier', root }),
    },
    {
      id: 'delete',
      label: t('deleteMenu'),
      icon: <DeleteIcon />,
      danger: true,
      disabledReason: () => obstacle,
      onSelect: (row) => void remove(row),
    },
  ]
  const add = (
    <Button
      variant="contained"
      startIcon={<AddIcon />}
      disabled={obstacle !== undefined}
      title={obstacle}
      onClick={() => setOpen({ kind: 'root' })}
    >
      {t('addRoot')}
    </Button>
  )
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: t('assets') }]}
      purpose={t('purpose', { cluster })}
      actions={add}
    >
      <DataTable
        id="sigstore"
        label={t('title')}
        state={tableState(roots, ({ rows, unreadable }) => ({ rows: toTrustRows(rows), unreadable }))}
        columns={columns}
        rowActions={rowActions}
        getRowId={({ id }) => id}
        defaultSort={{ id: 'name' }}
        filterPlaceholder={t('filter')}
        empty={<EmptyState title={t('empty')} text={t('emptyText')} actions={add} />}
        footer={obstacle ?? t('notFederated')}
        csvName={`sigstore-${cluster}`}
        onRefresh={() => void roots.refetch()}
        errorWords={{ subject: t('title'), clusterName: cluster }}
      />
      {open?.kind === 'root' && <RootDialog onClose={() => setOpen(undefined)} />}
      {open?.kind === 'verifier' && (
        <VerifierDialog root={open.root.root} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}

function useRemove() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const { mutateAsync: deleteRoot } = useMutation(deleteRootMutation(client))
  const { mutateAsync: deleteVerifier } = useMutation(deleteVerifierMutation(client))
  return async ({ name, root, verifier }: TrustRow) => {
    const isDone = await confirm({
      title: t('deleteTitle', { name, cluster }),
      consequences: [
        {
          title: t('deleteEffect'),
          detail: verifier
            ? t('deleteVerifierDetail')
            : t('deleteRootDetail', { count: root.verifiers.length }),
        },
      ],
      confirmLabel: t('delete'),
      danger: true,
      clusterName: cluster,
      run: () =>
        verifier ? deleteVerifier({ root: root.name, verifier: verifier.name }) : deleteRoot(root.name),
    })
    if (isDone) toast.success({ title: t('deleted', { name, cluster }) })
  }
}
