import ExportIcon from '@mui/icons-material/FileDownloadOutlined'
import { useState, type ReactNode } from 'react'
import type { QueryKey } from '@tanstack/react-query'
import { useMessages } from '~/shared/i18n/useMessages'
import { lazyPart } from '~/shared/ui/lazyPart'
import type { BulkAction } from '~/shared/ui/table/types'
import { messages } from './messages'
import type { TransferKind } from './model/transferKind'
import { TransferMenu } from './TransferMenu'

const ExportDialog = lazyPart(async () => (await import('./dialog/ExportDialog')).ExportDialog)
const ImportDialog = lazyPart(async () => (await import('./dialog/ImportDialog')).ImportDialog)

/** An object of a list as files know it. */
export interface TransferItem {
  /** A name, or the id of a rule. */
  readonly id: string | number
  /** A group with a mode of its own. */
  readonly hasMode?: boolean
  /** An import leaves it where it is. */
  readonly isBuiltIn?: boolean
}

interface Options<Row> {
  readonly kind: TransferKind
  /** The list of the page; undefined while it is not there. */
  readonly rows: readonly Row[] | undefined
  /** The row as files know it; undefined for one that cannot be in a file of this scope. */
  readonly itemOf: (row: Row) => TransferItem | undefined
  /** Why the user may not even export, where reading the list is not enough. */
  readonly cannotExport?: string | undefined
  /** What is read again after an import. */
  readonly changes: readonly QueryKey[]
  /** Reads the ids of the list once more, to tell what has arrived; rules have none that a file knows. */
  readonly readIds?: (() => Promise<ReadonlySet<string | number>>) | undefined
}

interface Transfer<Row> {
  /** For the header of the page, before its main button. */
  readonly button: ReactNode
  readonly bulkAction: BulkAction<Row>
  /** For the end of the page. */
  readonly dialogs: ReactNode
}

/** Export and import of one kind of policy as YAML, the same on every page. */
export function useTransfer<Row>(options: Options<Row>): Transfer<Row> {
  const { kind, rows = [], itemOf, cannotExport, changes, readIds } = options
  const t = useMessages(messages)
  const [dialog, setDialog] = useState<'import' | { readonly items: readonly TransferItem[] }>()
  const all = rows.flatMap((row) => itemOf(row) ?? [])
  const close = () => setDialog(undefined)
  return {
    button: (
      <TransferMenu
        kind={kind}
        exportObstacle={all.length === 0 ? t('nothing') : cannotExport}
        onExport={() => setDialog({ items: all })}
        onImport={() => setDialog('import')}
      />
    ),
    bulkAction: {
      id: 'export',
      label: (count, total) => t('exportSome', { count, total }),
      icon: <ExportIcon />,
      appliesTo: (row) => itemOf(row) !== undefined,
      onSelect: (chosen) => setDialog({ items: chosen.flatMap((row) => itemOf(row) ?? []) }),
    },
    dialogs: (
      <>
        {dialog === 'import' && (
          <ImportDialog kind={kind} present={all} changes={changes} readIds={readIds} onClose={close} />
        )}
        {typeof dialog === 'object' && <ExportDialog kind={kind} items={dialog.items} onClose={close} />}
      </>
    ),
  }
}
