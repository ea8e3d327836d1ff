import { scanColumns } from '~/domain/scan/scanColumns'
import type { ScanWords } from '~/domain/scan/messages'
import { severityWeight } from '~/domain/scan/model/severity'
import type { RegistryImageWire } from '~/domain/registry/api/schema'
import { imageName } from '~/domain/registry/model/imageName'
import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import { formatBytes } from '~/shared/lib/bytes'
import { formatDay, parseTime } from '~/shared/lib/time'
import type { Column } from '~/shared/ui/table/types'
import type { messages } from './messages'

type Words = Translate<(typeof messages)['en']>

interface NamedImage {
  readonly repository: string
  readonly tag: string
}

/** What every list of images shows besides scan and findings. */
export interface ImageFactsRow extends NamedImage {
  readonly image_id: string
  readonly digest: string
  readonly base_os: string
  readonly size: number
  readonly created_at: string
}

export function factColumns<Row extends ImageFactsRow>(t: Words, language: Language): readonly Column<Row>[] {
  const mono = (id: string, header: string, textOf: (row: Row) => string): Column<Row> => ({
    id,
    header,
    cell: (row) => (
      <bdi className="mono" title={textOf(row)}>
        {textOf(row)
          .replace(/^sha256:/, '')
          .slice(0, 12)}
      </bdi>
    ),
    text: textOf,
    width: 120,
    hidden: true,
  })
  return [
    {
      id: 'os',
      header: t('baseOs'),
      cell: ({ base_os }) => (base_os === '' ? '–' : base_os),
      sortValue: ({ base_os }) => base_os,
      text: ({ base_os }) => base_os,
      width: 116,
    },
    {
      id: 'size',
      header: t('size'),
      cell: ({ size }) => (size === 0 ? '–' : formatBytes(size, language)),
      sortValue: ({ size }) => size,
      text: ({ size }) => String(size),
      width: 92,
      align: 'end',
    },
    {
      id: 'created',
      header: t('created'),
      cell: ({ created_at }) => dayOf(created_at, language),
      sortValue: ({ created_at }) => created_at,
      text: ({ created_at }) => created_at,
      width: 120,
      align: 'end',
    },
    mono('id', t('imageId'), ({ image_id }) => image_id),
    mono('digest', t('digest'), ({ digest }) => digest),
  ]
}

function dayOf(time: string, language: Language): string {
  const date = parseTime(time)
  return date ? formatDay(date, language) : '–'
}

/** The name, as the first column of every list of images. */
export function nameColumn<Row extends NamedImage>(t: Words): Column<Row> {
  return {
    id: 'name',
    header: t('image'),
    cell: (row) => <bdi title={imageName(row)}>{imageName(row)}</bdi>,
    sortValue: imageName,
    text: imageName,
    width: 240,
    grow: true,
    hideable: false,
    phone: 'title',
  }
}

/** The columns of the images of one registry. */
export function imageColumns(
  t: Words,
  s: Translate<ScanWords>,
  language: Language,
): readonly Column<RegistryImageWire>[] {
  return [
    nameColumn(t),
    ...factColumns<RegistryImageWire>(t, language),
    ...scanColumns(s, (image: RegistryImageWire) => image),
    {
      id: 'risk',
      header: t('risk'),
      cell: () => null,
      sortValue: severityWeight,
      width: 60,
      hidden: true,
      hideable: false,
    },
  ]
}
