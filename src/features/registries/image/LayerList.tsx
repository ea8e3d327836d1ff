import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Card from '@mui/material/Card'
import Typography from '@mui/material/Typography'
import { scanMessages } from '~/domain/scan/messages'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatBytes } from '~/shared/lib/bytes'
import { token } from '~/shared/theme/tokens'
import { StackedBar } from '~/shared/ui/StackedBar'
import type { LayerWire } from '../api/schema'
import { messages } from '../messages'
import { countsOfLayer, plainCommand } from '../model/layers'
import { imageMessages } from './messages'

interface Props {
  readonly layers: readonly LayerWire[]
  /** Digest of the layer whose findings are shown. */
  readonly chosen: string | undefined
  /** "" for all of them. */
  readonly onChoose: (digest: string) => void
}

/** The layers of an image, newest first; choosing one shows only what it brought. */
export function LayerList({ layers, chosen, onChoose }: Props) {
  const t = useMessages(imageMessages)
  const r = useMessages(messages)
  const most = Math.max(1, ...layers.map(weightOf))
  return (
    <Card component="section" aria-label={r('layers')}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, minHeight: 40 }}>
        <Typography variant="h3" component="h2">
          {r('layers')}
        </Typography>
        <Typography variant="caption" sx={{ flex: 1, color: token('text-3') }}>
          {t('newestFirst')}
        </Typography>
        {chosen !== undefined && (
          <ButtonBase
            onClick={() => onChoose('')}
            sx={{ typography: 'caption', color: token('accent-text'), borderRadius: '4px', px: 0.5 }}
          >
            {t('allLayers', { count: layers.length })}
          </ButtonBase>
        )}
      </Box>
      {layers.map((layer, place) => (
        // Empty layers have one digest, and the order of layers never changes.
        <Layer
          key={place}
          layer={layer}
          most={most}
          isChosen={layer.digest === chosen}
          onChoose={() => onChoose(layer.digest === chosen ? '' : layer.digest)}
        />
      ))}
    </Card>
  )
}

/** Findings of a layer that are drawn. */
function weightOf(layer: LayerWire): number {
  const { critical, high, medium } = countsOfLayer(layer)
  return critical + high + medium
}

interface LayerProps {
  readonly layer: LayerWire
  /** What the layer with the most findings has: its bar takes the whole width. */
  readonly most: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Layer({ layer, most, isChosen, onChoose }: LayerProps) {
  const t = useMessages(imageMessages)
  const s = useMessages(scanMessages)
  const language = useLanguage()
  const counts = countsOfLayer(layer)
  const isClean = layer.vulnerabilities.length === 0
  return (
    <ButtonBase
      aria-pressed={isChosen}
      disabled={isClean}
      onClick={onChoose}
      sx={{
        display: 'block',
        width: '100%',
        textAlign: 'left',
        px: 2,
        py: 1.25,
        borderTop: `1px solid ${token('border')}`,
        backgroundColor: isChosen ? token('selected') : 'transparent',
        boxShadow: isChosen ? `inset 2px 0 0 ${token('accent')}` : 'none',
        '&:hover': { backgroundColor: token('hover') },
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, color: token('text-3') }}>
        <span className="mono">{layer.digest.replace(/^sha256:/, '').slice(0, 12)}</span>
        <Box component="span" sx={{ typography: 'caption', whiteSpace: 'nowrap' }}>
          {formatBytes(layer.size, language)}
        </Box>
      </Box>
      <Box
        className="mono"
        title={layer.cmds}
        sx={{ my: 0.5, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {plainCommand(layer.cmds)}
      </Box>
      {isClean ? (
        <Box sx={{ typography: 'caption', color: token('text-3') }}>{t('layerClean')}</Box>
      ) : (
        <StackedBar
          label={s('bySeverity')}
          height={6}
          legend
          share={weightOf(layer) / most}
          segments={(['critical', 'high', 'medium'] as const).map((severity) => ({
            label: s(`count.${severity}`),
            value: counts[severity],
            token: `sev-${severity}-fill` as const,
          }))}
        />
      )}
    </ButtonBase>
  )
}
