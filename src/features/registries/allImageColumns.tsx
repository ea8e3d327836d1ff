import type { ImageAssetWire } from '~/domain/registry/api/schema'
import type { ScanWords } from '~/domain/scan/messages'
import { severityWeight } from '~/domain/scan/model/severity'
import { SeverityNumber } from '~/domain/scan/SeverityNumber'
import type { Language } from '~/shared/i18n/i18n'
import type { Translate } from '~/shared/i18n/useMessages'
import { formatDay, parseTime } from '~/shared/lib/time'
import type { Column } from '~/shared/ui/table/types'
import { factColumns, nameColumn } from './imageColumns'
import type { messages } from './messages'
import { titleOf } from './titleOf'

/** The columns of all images; those the controller sorts by can be sorted. */
export function allImageColumns(
  t: Translate<(typeof messages)['en']>,
  s: Translate<ScanWords>,
  language: Language,
): readonly Column<ImageAssetWire>[] {
  return [
    nameColumn(t),
    {
      id: 'registry',
      header: t('registry'),
      cell: ({ reg_name }) => <bdi>{titleOf(t, reg_name)}</bdi>,
      text: ({ reg_name }) => reg_name,
      width: 150,
      phone: 'meta',
    },
    ...factColumns<ImageAssetWire>(t, language),
    {
      id: 'findings',
      header: s('severity.critical'),
      cell: ({ critical }) => <SeverityNumber severity="critical" value={critical} />,
      sortValue: severityWeight,
      text: ({ critical }) => String(critical),
      width: 84,
      align: 'end',
      phone: 'end',
    },
    ...(['high', 'medium'] as const).map((severity): Column<ImageAssetWire> => ({
      id: severity,
      header: s(`severity.${severity}`),
      cell: (image) => <SeverityNumber severity={severity} value={image[severity]} />,
      text: (image) => String(image[severity]),
      width: 76,
      align: 'end',
    })),
    {
      id: 'scanned',
      header: s('scanned'),
      cell: ({ scanned_at }) => {
        const date = parseTime(scanned_at)
        return date ? formatDay(date, language) : '–'
      },
      sortValue: ({ scanned_at }) => scanned_at,
      text: ({ scanned_at }) => scanned_at,
      width: 120,
      align: 'end',
    },
  ]
}
