import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { policyMessages } from '~/domain/policy/messages'
import { ORIGINS } from '~/domain/policy/model/origin'
import { AddPolicyButton } from '~/domain/policy/AddPolicyButton'
import { ObstacleBanner } from '~/domain/policy/ObstacleBanner'
import type { EditorFrame } from '~/domain/policy/EditorFrame'
import { usePolicyTarget } from '~/domain/policy/PolicyTarget'
import { useTransfer } from '~/domain/policy/transfer/useTransfer'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { lazyPart } from '~/shared/ui/lazyPart'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Facet } from '~/shared/ui/table/types'
import { sensorKeys, sensorsQuery } from './api/queries'
import type { SensorKind, SensorWire } from './api/schema'
import { messages } from './messages'
import { shownOrigin } from './model/shownOrigin'
import { sensorColumns } from './sensorColumns'
import { sensorsPath } from './sensorsPath'
import { useSensorActions } from './useSensorActions'

const SensorDialog = lazyPart(async () => (await import('./rule/SensorDialog')).SensorDialog)

interface Props {
  readonly kind: SensorKind
  readonly frame: EditorFrame
}

const noSensors: readonly SensorWire[] = []

/** DLP or WAF sensors of one scope. One sensor with its rules is shown in the panel beside the list. */
export function SensorsEditor({ kind, frame }: Props) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { client, scope, clusterName, path } = usePolicyTarget()
  const list = useQuery(sensorsQuery(client, kind, scope))
  const [dialog, setDialog] = useState<{ readonly sensor: SensorWire | undefined }>()
  const { sensorName } = useParams()
  const { search } = useLocation()
  const rowActions = useSensorActions(kind, { edit: (sensor) => setDialog({ sensor }) })
  const columns = useMemo(() => {
    const groupHref = (group: string) => `${path}/groups/${encodeURIComponent(group)}?tab=${kind}`
    return sensorColumns({ t, language, groupHref })
  }, [t, language, path, kind])
  const facets = useSensorFacets()
  const taken = useMemo(() => new Set((list.data?.rows ?? noSensors).map(({ name }) => name)), [list.data])
  const createSensor = (
    <AddPolicyButton label={t('create')} onClick={() => setDialog({ sensor: undefined })} />
  )
  const files = useSensorFiles(kind, list.data?.rows)
  return frame({
    actions: (
      <>
        {files.button}
        {createSensor}
      </>
    ),
    content: (
      <>
        <ObstacleBanner />
        <DataTable
          id={`${kind}-sensors-${scope}`}
          label={t(`title.${kind}`)}
          state={tableState(list)}
          columns={columns}
          getRowId={(sensor) => sensor.name}
          rowHref={({ name }) => `${sensorsPath(path, kind, name)}${search}`}
          selectedRowId={sensorName}
          facets={facets}
          rowActions={rowActions}
          bulkActions={[files.bulkAction]}
          defaultSort={{ id: 'name' }}
          filterPlaceholder={t('filter')}
          empty={<EmptyState title={t('empty')} text={t(`emptyText.${scope}`)} actions={createSensor} />}
          csvName={`${kind}-sensors-${clusterName}`}
          onRefresh={() => void list.refetch()}
          errorWords={{ subject: t(`title.${kind}`), clusterName }}
        />
        {dialog && (
          <SensorDialog
            kind={kind}
            sensor={dialog.sensor}
            taken={taken}
            onClose={() => setDialog(undefined)}
          />
        )}
        {files.dialogs}
      </>
    ),
  })
}

/** Sensors as files; predefined ones are on every cluster and in no file. */
function useSensorFiles(kind: SensorKind, rows: readonly SensorWire[] | undefined) {
  const queryClient = useQueryClient()
  const { client, scope } = usePolicyTarget()
  return useTransfer<SensorWire>({
    kind,
    rows,
    itemOf: ({ name, predefine }) =>
      !predefine && name.startsWith('fed.') === (scope === 'fed') ? { id: name } : undefined,
    changes: [sensorKeys.all(client.clusterId, kind)],
    readIds: async () => {
      const { rows: sensors } = await queryClient.query({
        ...sensorsQuery(client, kind, scope),
        staleTime: 0,
      })
      return new Set(sensors.map(({ name }) => name))
    },
  })
}

function useSensorFacets(): readonly Facet<SensorWire>[] {
  const t = useMessages(messages)
  const p = useMessages(policyMessages)
  return useMemo(
    () => [
      {
        id: 'use',
        label: t('use'),
        options: [
          { value: 'used', label: t('inUse') },
          { value: 'unused', label: t('unused') },
        ],
        valueOf: ({ groups }) => (groups.length > 0 ? 'used' : 'unused'),
      },
      {
        id: 'origin',
        label: t('origin'),
        kind: 'menu',
        options: ORIGINS.map((value) => ({ value, label: p(`origin.${value}`) })),
        valueOf: (sensor) => shownOrigin(sensor).cfg_type,
      },
    ],
    [t, p],
  )
}
