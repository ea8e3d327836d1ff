import type { RegistryImageWire } from '~/domain/registry/api/schema'
import { worstOf } from '~/domain/registry/model/tallyFindings'
import type { ScanWords } from '~/domain/scan/messages'
import { scanStateOf } from '~/domain/scan/model/scanState'
import { SEVERITIES } from '~/domain/scan/model/severity'
import type { Translate } from '~/shared/i18n/useMessages'
import type { Facet } from '~/shared/ui/table/types'
import type { messages } from './messages'

/** Worst finding, state of the scan, and the base systems there are. */
export function imageFacets(
  t: Translate<(typeof messages)['en']>,
  s: Translate<ScanWords>,
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
