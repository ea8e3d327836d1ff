import AddIcon from '@mui/icons-material/Add'
import PlayIcon from '@mui/icons-material/PlayArrowOutlined'
import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { ALL_REGISTRIES } from '~/domain/registry/names'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { RichMessage } from '~/shared/i18n/RichMessage'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { Page } from '~/shared/ui/Page'
import { DataTable } from '~/shared/ui/table/DataTable'
import { RegistryDialogs } from './dialogs/RegistryDialogs'
import { dialogUrl } from './dialogUrl'
import { messages } from './messages'
import type { RegistryRow } from './model/registryRow'
import { registryPath } from './paths'
import { RegistryCharts } from './RegistryCharts'
import { registryColumns } from './registryColumns'
import { registryFacets } from './registryFacets'
import { useRegistryActions } from './useRegistryActions'
import { useRegistryRights } from './useRegistryRights'
import { useRegistryRows } from './useRegistryRows'
import { useScanActions } from './useScanActions'

export function RegistriesPage() {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, name } = useClusterScope()
  const { state, findings, refresh } = useRegistryRows()
  const rights = useRegistryRights()
  const scans = useScanActions()
  const { rowActions, bulkActions } = useRegistryActions(scans)
  const [, openDialog] = useUrlState(dialogUrl)
  const columns = useMemo(
    () => registryColumns(t, language, client.clusterId, scans),
    [t, language, client.clusterId, scans],
  )
  const facets = useMemo(() => registryFacets(t, state), [t, state])
  const rows = state.status === 'ready' ? state.rows : []
  const startable = rows.filter((row) => scans.obstacle(row) === undefined && isIdle(row))
  const addObstacle = rights.own
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: t('assets') }]}
      purpose={
        <RichMessage
          text={t(rights.primaryName === undefined ? 'purposeAlone' : 'purpose')}
          parts={{ cluster: <bdi>{name}</bdi> }}
        />
      }
      actions={
        <>
          {rights.isPrimary && (
            <Button component={Link} to="/federation/registries">
              {t('acrossFederation')}
            </Button>
          )}
          <Button component={Link} to={registryPath(client.clusterId, ALL_REGISTRIES)}>
            {t('allImages')}
          </Button>
          <Button
            startIcon={<PlayIcon />}
            disabled={startable.length === 0}
            title={rights.own}
            onClick={() => scans.start(startable)}
          >
            {t('scanAll')}
          </Button>
          <Button
            variant="contained"
            startIcon={<AddIcon />}
            disabled={addObstacle !== undefined}
            title={addObstacle}
            onClick={() => openDialog({ add: 'yes' })}
          >
            {t('add')}
          </Button>
        </>
      }
    >
      {rows.length > 0 && <RegistryCharts rows={rows} findings={findings} />}
      <DataTable
        id="registries"
        label={t('title')}
        state={state}
        columns={columns}
        facets={facets}
        rowActions={rowActions}
        bulkActions={bulkActions}
        getRowId={(row) => row.name}
        rowHref={(row) => registryPath(client.clusterId, row.name)}
        defaultSort={{ id: 'name' }}
        filterPlaceholder={t('filterRegistries')}
        empty={
          <EmptyState
            title={t('noRegistries')}
            text={t('noRegistriesText')}
            actions={
              <Button
                variant="contained"
                disabled={addObstacle !== undefined}
                title={addObstacle}
                onClick={() => openDialog({ add: 'yes' })}
              >
                {t('add')}
              </Button>
            }
          />
        }
        footer={addObstacle}
        csvName={`registries-${name}`}
        onRefresh={refresh}
        errorWords={{ subject: t('title'), clusterName: name }}
      />
      <RegistryDialogs rows={rows} />
    </Page>
  )
}

const isIdle = ({ outcome: { kind } }: RegistryRow) => kind !== 'scanning' && kind !== 'listing'
