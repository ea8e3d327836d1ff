import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { registriesQuery, registryImagesQuery } from '~/domain/registry/api/queries'
import { isPseudoRegistry } from '~/domain/registry/names'
import { worstOf } from '~/domain/registry/model/tallyFindings'
import { scanMessages } from '~/domain/scan/messages'
import { scanStateOf } from '~/domain/scan/model/scanState'
import { SEVERITIES } from '~/domain/scan/model/severity'
import { useClusterScope } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { Page } from '~/shared/ui/Page'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Facet } from '~/shared/ui/table/types'
import type { RegistryImageWire } from '~/domain/registry/api/schema'
import { imageColumns, imageName } from './imageColumns'
import { messages } from './messages'
import { titleOf } from './titleOf'
import { toRow } from './model/registryRow'
import { imagePath, registriesPath } from './paths'
import { RegistryNote } from './RegistryNote'
import { useScanActions } from './useScanActions'

/** The images of one registry, or of what pipelines sent. */
export function RegistryPage() {
  const t = useMessages(messages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const { registry: name = '' } = useParams()
  const { client, name: cluster } = useClusterScope()
  const registries = useQuery(registriesQuery(client))
  const wire = registries.data?.rows.find((candidate) => candidate.name === name)
  const images = useQuery({
    ...registryImagesQuery(client, name),
    // Progress shows in the list of registries; images follow it.
    refetchInterval: wire?.status === 'scanning' ? 5_000 : 60_000,
  })
  const columns = useMemo(() => imageColumns(t, s, language), [t, s, language])
  const facets = useMemo(
    (): readonly Facet<RegistryImageWire>[] => imageFacets(t, s, images.data?.rows ?? []),
    [t, s, images.data],
  )
  const scans = useScanActions()
  const row = wire && toRow(wire, undefined)
  const isRunning = wire?.status === 'scanning'
  const obstacle = row ? scans.obstacle(row) : undefined
  return (
    <Page
      title={titleOf(t, name)}
      crumbs={[{ label: t('assets') }, { label: t('title'), to: registriesPath(client.clusterId) }]}
      purpose={t(isPseudoRegistry(name) ? 'ciPurpose' : 'imagesPurpose', { cluster })}
      actions={
        row && (
          <Button
            variant="contained"
            disabled={obstacle !== undefined}
            title={obstacle}
            onClick={() => (isRunning ? scans.stop([row]) : scans.start([row]))}
          >
            {t(isRunning ? 'stopScan' : 'startScan')}
          </Button>
        )
      }
    >
      <RegistryNote name={name} row={row} />
      <DataTable
        id="registry-images"
        label={t('images')}
        state={tableState(images)}
        columns={columns}
        facets={facets}
        // The same image can have several tags.
        getRowId={(image) => `${image.image_id} ${imageName(image)}`}
        rowHref={(image) =>
          image.scanned_timestamp === 0 ? undefined : imagePath(client.clusterId, name, image.image_id)
        }
        rowDisabledReason={() => t('notScannedYet')}
        defaultSort={{ id: 'risk', desc: true }}
        filterPlaceholder={t('filterImages')}
        empty={<EmptyState title={t('noImages')} text={t('noImagesText')} />}
        csvName={`images-${name}-${cluster}`}
        onRefresh={() => void images.refetch()}
        errorWords={{
          subject: t('images'),
          clusterName: cluster,
          backTo: { label: t('title'), to: registriesPath(client.clusterId) },
        }}
      />
    </Page>
  )
}

function imageFacets(
  t: ReturnType<typeof useMessages<(typeof messages)['en']>>,
  s: ReturnType<typeof useMessages<(typeof scanMessages)['en']>>,
  images: readonly RegistryImageWire[],
): readonly Facet<RegistryImageWire>[] {
  const systems = [...new Set(images.map(({ base_os }) => base_os).filter((os) => os !== ''))].toSorted()
  return [
    {
      id: 'worst',
      label: t('worstFinding'),
      options: [
        ...SEVERITIES.slice(0, 3).map((value) => ({ value, label: s(`severity.${value}`) })),
        { value: 'none', label: t('noFindings') },
      ],
      valueOf: (image) => (image.scanned_timestamp === 0 ? '' : worstOf(image)),
    },
    {
      id: 'state',
      label: s('scan'),
      kind: 'menu',
      options: (['finished', 'scanning', 'scheduled', 'failed', 'unsupported', 'never'] as const).map(
        (value) => ({
          value,
          label: s(`scanState.${value}`),
        }),
      ),
      valueOf: scanStateOf,
    },
    {
      id: 'os',
      label: t('baseOs'),
      kind: 'menu',
      options: systems.map((value) => ({ value, label: value })),
      valueOf: ({ base_os }) => base_os,
    },
  ]
}
