import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { ALL_REGISTRIES } from '~/domain/registry/names'
import { SeverityCounts } from '~/domain/scan/SeverityCounts'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatDateTime, fromUnixSeconds } from '~/shared/lib/time'
import { token } from '~/shared/theme/tokens'
import { SidePanel } from '~/shared/ui/panel/SidePanel'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { LoadingState } from '~/shared/ui/states/LoadingState'
import { messages } from './messages'
import type { ImagePlace } from './model/sameImages'
import { onCluster, sharePath } from './paths'
import { useSameImages } from './useSameImages'

/** One image on each cluster that has a result for it. */
export function FederatedImagePanel() {
  const t = useMessages(messages)
  const { imageId = '' } = useParams()
  const { search } = useLocation()
  const navigate = useNavigate()
  const { found } = useSameImages()
  const image = found.images.find((candidate) => candidate.imageId === imageId)
  const name = image?.name ?? imageId.slice(0, 12)
  return (
    <SidePanel
      title={<bdi>{name}</bdi>}
      label={name}
      subtitle={image && t('inClusters', { count: image.places.length })}
      onClose={() => void navigate(`${sharePath('images')}${search}`)}
    >
      {image ? (
        <Stack sx={{ gap: 2 }}>
          {image.differs && <Box sx={{ color: token('text-2') }}>{t('differsHelp')}</Box>}
          {image.places.map((place) => (
            <Place key={place.cluster.id} place={place} />
          ))}
        </Stack>
      ) : found.isWaiting ? (
        <LoadingState label={t('image')} />
      ) : (
        <EmptyState title={t('imageGone')} text={t('imageGoneText')} />
      )}
    </SidePanel>
  )
}

function Place({ place: { cluster, image } }: { readonly place: ImagePlace }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const scanned = fromUnixSeconds(image.scannedS)
  return (
    <Box component="section" aria-label={cluster.name}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
        <MuiLink component={Link} to={onCluster(cluster, ALL_REGISTRIES, image.imageId)}>
          <bdi>{cluster.name}</bdi>
        </MuiLink>
        <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
          {scanned &&
            t('scannedWith', { moment: formatDateTime(scanned, language), version: image.database })}
        </Box>
      </Box>
      <SeverityCounts counts={image} />
    </Box>
  )
}
