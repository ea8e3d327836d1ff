import HubIcon from '@mui/icons-material/HubOutlined'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import { ApiError } from '~/shared/api/ApiError'
import { Banner } from '~/shared/ui/Banner'
import { MetaChip } from '~/shared/ui/MetaChip'
import { ScoreMeter } from '~/shared/ui/ScoreMeter'
import { CappedNote } from '~/shared/ui/states/CappedNote'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { ErrorState } from '~/shared/ui/states/ErrorState'
import { FilteredEmptyState } from '~/shared/ui/states/FilteredEmptyState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { PartialBanner } from '~/shared/ui/states/PartialBanner'
import { StaleBadge } from '~/shared/ui/states/StaleBadge'
import { StatusLabel, type StatusTone } from '~/shared/ui/StatusLabel'
import { KitSection } from './KitSection'

const TONES: readonly StatusTone[] = ['ok', 'progress', 'warning', 'error', 'offline', 'unknown']
const nothing = () => undefined
const failure = (kind: ApiError['kind'], status: number) =>
  new ApiError({ kind, status, message: 'Object not found', request: 'GET /v1/group', clusterId: 'local' })

/** The nine states of a page, and the small signs that say how things are. */
export function KitStates() {
  return (
    <KitSection title="States" sampleWidth={360}>
      <Card>
        <LoadingState label="Groups" />
      </Card>
      <Card>
        <EmptyState
          title="No groups yet"
          text="A group gathers workloads that rules are about."
          actions={<Button variant="outlined">Add group</Button>}
        />
      </Card>
      <Card>
        <FilteredEmptyState total={121} onClear={nothing} />
      </Card>
      <Card>
        <ErrorState error={failure('server', 500)} clusterName="gke-one" onRetry={nothing} />
      </Card>
      <Card>
        <ErrorState error={failure('forbidden', 403)} clusterName="gke-one" subject="groups" />
      </Card>
      <Card>
        <ErrorState error={failure('cluster-unreachable', 500)} clusterName="edge-osl" onRetry={nothing} />
      </Card>
      <Stack sx={{ gap: 1.5 }}>
        <PartialBanner text="31 of 34 clusters answered. Sums leave out 3." />
        <CappedNote text="The first 2,000 of 48,211 events." />
        <StaleBadge since={new Date()} onRetry={nothing} />
      </Stack>
      <Stack sx={{ gap: 1.5 }}>
        <Banner tone="info" title="For your information">
          The text explains it.
        </Banner>
        <Banner tone="warning">Something wants attention.</Banner>
        <Banner tone="error">Something failed.</Banner>
        <Banner tone="remote">Comes from another cluster.</Banner>
      </Stack>
      <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
        {TONES.map((tone) => (
          <StatusLabel key={tone} tone={tone} word={tone} reason="since 12:04" />
        ))}
        <MetaChip tone="origin-federated" icon={<HubIcon />} label="Federated" />
        <ScoreMeter score={12} />
        <ScoreMeter score={47} />
        <ScoreMeter score={81} />
      </Stack>
    </KitSection>
  )
}
