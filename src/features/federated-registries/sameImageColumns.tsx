import HubIcon from '@mui/icons-material/Hub'
import ScanIcon from '@mui/icons-material/RadarOutlined'
import type { ScanWords } from '~/domain/scan/messages'
import { severityWeight } from '~/domain/scan/model/severity'
import { SeverityNumber } from '~/domain/scan/SeverityNumber'
import type { Translate } from '~/shared/i18n/useMessages'
import { MetaChip } from '~/shared/ui/MetaChip'
import { StatusLabel } from '~/shared/ui/StatusLabel'
import type { Column, Facet } from '~/shared/ui/table/types'
import type { messages } from './messages'
import type { SameImage } from './model/sameImages'

type Words = Translate<(typeof messages)['en']>

const sourceOf = ({ isFederated }: SameImage) => (isFederated ? 'federated' : 'each')
const resultOf = ({ differs }: SameImage) => (differs ? 'differs' : 'same')
const namesOf = ({ places }: SameImage) => places.map(({ cluster }) => cluster.name).join(', ')

export function sameImageFacets(t: Words): readonly Facet<SameImage>[] {
  return [
    {
      id: 'result',
      label: t('result'),
      options: (['differs', 'same'] as const).map((value) => ({ value, label: t(`result.${value}`) })),
      valueOf: resultOf,
    },
    {
      id: 'source',
      label: t('source'),
      options: (['each', 'federated'] as const).map((value) => ({ value, label: t(`source.${value}`) })),
      valueOf: sourceOf,
    },
  ]
}

/** @param total clusters of the federation */
export function sameImageColumns(
  t: Words,
  s: Translate<ScanWords>,
  total: number,
): readonly Column<SameImage>[] {
  return [
    {
      id: 'image',
      header: t('image'),
      cell: ({ name }) => <bdi title={name}>{name}</bdi>,
      sortValue: ({ name }) => name,
      text: ({ name }) => name,
      width: 260,
      grow: true,
      hideable: false,
      phone: 'title',
    },
    {
      id: 'source',
      header: t('source'),
      cell: (image) =>
        image.isFederated ? (
          <MetaChip tone="origin-federated" icon={<HubIcon />} label={t('source.federated')} />
        ) : (
          <MetaChip tone="origin-user" icon={<ScanIcon />} label={t('source.each')} />
        ),
      sortValue: sourceOf,
      text: (image) => t(`source.${sourceOf(image)}`),
      width: 150,
    },
    {
      id: 'clusters',
      header: t('clusters'),
      cell: ({ places }) => t('ofClusters', { count: places.length, total }),
      sortValue: ({ places }) => places.length,
      text: ({ places }) => String(places.length),
      width: 88,
      align: 'end',
      phone: 'end',
    },
    {
      id: 'where',
      header: t('where'),
      cell: (image) => <bdi title={namesOf(image)}>{namesOf(image)}</bdi>,
      text: namesOf,
      width: 260,
      phone: 'meta',
    },
    {
      id: 'result',
      header: t('result'),
      cell: (image) => (
        <StatusLabel tone={image.differs ? 'warning' : 'ok'} word={t(`result.${resultOf(image)}`)} />
      ),
      sortValue: resultOf,
      text: (image) => t(`result.${resultOf(image)}`),
      width: 150,
      phone: 'status',
    },
    ...(['critical', 'high', 'medium'] as const).map((severity): Column<SameImage> => ({
      id: severity,
      header: s(`severity.${severity}`),
      cell: ({ worst }) => <SeverityNumber severity={severity} value={worst[severity]} />,
      sortValue: ({ worst }) => (severity === 'critical' ? severityWeight(worst) : worst[severity]),
      text: ({ worst }) => String(worst[severity]),
      width: 76,
      align: 'end',
    })),
  ]
}
