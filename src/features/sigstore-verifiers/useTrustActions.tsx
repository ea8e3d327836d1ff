import AddIcon from '@mui/icons-material/Add'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import EditIcon from '@mui/icons-material/EditOutlined'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useWriteObstacle } from '~/domain/auth/useWriteObstacle'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { confirm } from '~/shared/ui/dialog/confirm'
import { lazyPart } from '~/shared/ui/lazyPart'
import type { RowAction } from '~/shared/ui/table/types'
import { toast } from '~/shared/ui/toast/toast'
import { deleteRootMutation, deleteVerifierMutation } from './api/queries'
import type { RootWire, VerifierWire } from './api/schema'
import { messages } from './messages'
import type { TrustRow } from './trustRows'

const RootDialog = lazyPart(async () => (await import('./RootDialog')).RootDialog)
const ImportRootsDialog = lazyPart(
  async () => (await import('./transfer/ImportRootsDialog')).ImportRootsDialog,
)
const VerifierDialog = lazyPart(async () => (await import('./VerifierDialog')).VerifierDialog)

type Open =
  | { readonly kind: 'root'; readonly root: RootWire | undefined }
  | { readonly kind: 'import'; readonly present: readonly RootWire[] }
  | { readonly kind: 'verifier'; readonly root: RootWire; readonly verifier: VerifierWire | undefined }

export interface TrustActions {
  /** Why nothing can be changed; undefined when it can. */
  readonly obstacle: string | undefined
  readonly addRoot: () => void
  /** Asks for a file; `present` is what is there now. */
  readonly importFile: (present: readonly RootWire[]) => void
  readonly edit: (row: TrustRow) => void
  readonly rowActions: readonly RowAction<TrustRow>[]
  /** The open dialog, or nothing. */
  readonly dialog: ReactNode
}

/** What can be done with roots of trust and their verifiers. */
export function useTrustActions(): TrustActions {
  const t = useMessages(messages)
  const obstacle = useWriteObstacle('reg_scan')
  const [open, setOpen] = useState<Open>()
  const remove = useRemove()
  const close = () => setOpen(undefined)
  const edit = ({ root, verifier }: TrustRow) =>
    setOpen(verifier ? { kind: 'verifier', root, verifier } : { kind: 'root', root })
  return {
    obstacle,
    addRoot: () => setOpen({ kind: 'root', root: undefined }),
    importFile: (present) => setOpen({ kind: 'import', present }),
    edit,
    rowActions: [
      {
        id: 'add-verifier',
        label: t('addVerifier'),
        icon: <AddIcon />,
        hidden: ({ verifier }) => verifier !== undefined,
        disabledReason: () => obstacle,
        onSelect: ({ root }) => setOpen({ kind: 'verifier', root, verifier: undefined }),
      },
      { id: 'edit', label: t('edit'), icon: <EditIcon />, disabledReason: () => obstacle, onSelect: edit },
      {
        id: 'delete',
        label: t('deleteMenu'),
        icon: <DeleteIcon />,
        danger: true,
        disabledReason: () => obstacle,
        onSelect: (row) => void remove(row),
      },
    ],
    dialog: open && <TrustDialog open={open} onClose={close} />,
  }
}

function TrustDialog({ open, onClose }: { readonly open: Open; readonly onClose: () => void }) {
  switch (open.kind) {
    case 'root':
      return <RootDialog root={open.root} onClose={onClose} />
    case 'verifier':
      return <VerifierDialog root={open.root} verifier={open.verifier} onClose={onClose} />
    case 'import':
      return <ImportRootsDialog present={open.present} onClose={onClose} />
  }
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
