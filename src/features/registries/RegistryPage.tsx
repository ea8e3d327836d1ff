import EditIcon from '@mui/icons-material/EditOutlined'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { registriesQuery } from '~/domain/registry/api/queries'
import { isPseudoRegistry } from '~/domain/registry/names'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useUrlState } from '~/shared/hooks/useUrlState'
import { useMessages } from '~/shared/i18n/useMessages'
import { Page } from '~/shared/ui/Page'
import { RegistryDialogs } from './dialogs/RegistryDialogs'
import { dialogUrl } from './dialogUrl'
import { messages } from './messages'
import { toRow, type RegistryRow } from './model/registryRow'
import { registriesPath } from './paths'
import { RegistryFacts } from './RegistryFacts'
import { RegistryImages } from './RegistryImages'
import { RegistryNote } from './RegistryNote'
import { titleOf } from './titleOf'
import { useRegistryRights } from './useRegistryRights'
import { useScanActions } from './useScanActions'

/** One registry, or what pipelines sent: how it is set up, how its scan stands, and its images. */
export function RegistryPage() {
  const t = useMessages(messages)
  const { registry: name = '' } = useParams()
  const { client, name: cluster } = useClusterScope()
  const { isPrimary } = useRegistryRights()
  const registries = useQuery(registriesQuery(client))
  const wire = registries.data?.rows.find((candidate) => candidate.name === name)
  const row = wire && toRow(wire, undefined, isPrimary)
  return (
    <Page
      title={titleOf(t, name)}
      crumbs={[{ label: t('assets') }, { label: t('title'), to: registriesPath(client.clusterId) }]}
      purpose={t(purposeOf(name, row), { cluster })}
      actions={row && <Actions row={row} />}
    >
      <RegistryNote name={name} row={row} />
      {wire && row && <RegistryFacts registry={wire} row={row} />}
      <RegistryImages name={name} isScanning={wire?.status === 'scanning'} />
      {row && <RegistryDialogs rows={[row]} />}
    </Page>
  )
}

function purposeOf(name: string, row: RegistryRow | undefined) {
  if (isPseudoRegistry(name)) return 'ciPurpose'
  return row?.outcome.kind === 'shared' ? 'sharedPurpose' : 'imagesPurpose'
}

function Actions({ row }: { readonly row: RegistryRow }) {
  const t = useMessages(messages)
  const scans = useScanActions()
  const rights = useRegistryRights()
  const [, openDialog] = useUrlState(dialogUrl)
  const isRunning = row.registry?.status === 'scanning'
  const obstacle = scans.obstacle(row)
  const mayNotEdit = rights.of(row.name)
  return (
    <>
      <Button
        startIcon={<EditIcon />}
        disabled={mayNotEdit !== undefined}
        title={mayNotEdit}
        onClick={() => openDialog({ edit: row.name })}
      >
        {t('edit')}
      </Button>
      <Button
        variant="contained"
        disabled={obstacle !== undefined}
        title={obstacle}
        onClick={() => (isRunning ? scans.stop([row]) : scans.start([row]))}
      >
        {t(isRunning ? 'stopScan' : 'startScan')}
      </Button>
    </>
  )
}
