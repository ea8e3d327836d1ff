import AddIcon from '@mui/icons-material/Add'
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import UploadIcon from '@mui/icons-material/FileUploadOutlined'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation, useOutlet, useParams } from 'react-router'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useMessages } from '~/shared/i18n/useMessages'
import { downloadText, safeFileName } from '~/shared/lib/download'
import { Page } from '~/shared/ui/Page'
import { SplitView } from '~/shared/ui/panel/SplitView'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import { rootsQuery } from './api/queries'
import { exportedRoots } from './transfer/exportedRoots'
import { messages } from './messages'
import { trustPath } from './paths'
import { trustColumns } from './trustColumns'
import { toTrustRows, trustName } from './trustRows'
import { useTrustActions } from './useTrustActions'

/** Whom the cluster believes about signatures: roots of trust and the verifiers below them. */
export function SigstorePage() {
  const t = useMessages(messages)
  const { client, name: cluster } = useClusterScope()
  const { search } = useLocation()
  const { root, verifier } = useParams()
  const panel = useOutlet()
  const roots = useQuery(rootsQuery(client))
  const actions = useTrustActions()
  const columns = useMemo(() => trustColumns(t), [t])
  const add = (
    <Button
      variant="contained"
      startIcon={<AddIcon />}
      disabled={actions.obstacle !== undefined}
      title={actions.obstacle}
      onClick={actions.addRoot}
    >
      {t('addRoot')}
    </Button>
  )
  const known = roots.data?.rows ?? []
  const save = () =>
    downloadText(
      safeFileName(`sigstore-${cluster}`, 'json'),
      JSON.stringify(exportedRoots(known), undefined, 2),
      'application/json',
    )
  return (
    <SplitView
      panel={panel}
      main={
        <Page
          title={t('title')}
          crumbs={[{ label: t('assets') }]}
          purpose={t('purpose', { cluster })}
          actions={
            <>
              <Button
                startIcon={<DownloadIcon />}
                disabled={known.length === 0}
                title={known.length === 0 ? t('empty') : t('exportHelp')}
                onClick={save}
              >
                {t('export')}
              </Button>
              <Button
                startIcon={<UploadIcon />}
                disabled={actions.obstacle !== undefined || !roots.data}
                title={actions.obstacle}
                onClick={() => actions.importFile(known)}
              >
                {t('importMenu')}
              </Button>
              {add}
            </>
          }
        >
          <DataTable
            id="sigstore"
            label={t('title')}
            state={tableState(roots, ({ rows, unreadable }) => ({ rows: toTrustRows(rows), unreadable }))}
            columns={columns}
            rowActions={actions.rowActions}
            getRowId={({ name }) => name}
            rowHref={(row) => `${trustPath(client.clusterId, row.root.name, row.verifier?.name)}${search}`}
            selectedRowId={root === undefined ? undefined : trustName(root, verifier)}
            defaultSort={{ id: 'name' }}
            filterPlaceholder={t('filter')}
            empty={<EmptyState title={t('empty')} text={t('emptyText')} actions={add} />}
            footer={actions.obstacle ?? t('notFederated')}
            csvName={`sigstore-${cluster}`}
            onRefresh={() => void roots.refetch()}
            errorWords={{ subject: t('title'), clusterName: cluster }}
          />
          {actions.dialog}
        </Page>
      }
    />
  )
}
