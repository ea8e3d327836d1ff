import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { useMessages, type Translate } from '~/shared/i18n/useMessages'
import { EmptyState } from '~/shared/ui/states/EmptyState'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { DataTable } from '~/shared/ui/table/DataTable'
import { tableState } from '~/shared/ui/table/tableState'
import type { Column } from '~/shared/ui/table/types'
import { messages } from '../messages'
import { imageMessages } from './messages'
import type { ReportProps } from './reportState'

/** A finding in a file. Set-id files have no suggestion. */
interface FileFinding {
  readonly type: string
  readonly evidence: string
  readonly path: string
  readonly suggestion?: string
}

/** Secrets somebody left in the image, and files that run with another user's rights. */
export function SecretsPart({ report }: ReportProps) {
  const t = useMessages(imageMessages)
  const r = useMessages(messages)
  const secrets = useMemo(() => findingColumns(t, r, true), [t, r])
  const setIds = useMemo(() => findingColumns(t, r, false), [t, r])
  const idOf = ({ type, path, evidence }: FileFinding) => `${type} ${path} ${evidence}`
  return (
    <>
      <Box component="section" sx={{ mb: 3 }}>
        <SectionTitle>{t('secretsTitle')}</SectionTitle>
        <DataTable<FileFinding>
          id="image-secrets"
          label={t('secretsTitle')}
          state={tableState(report, (data) => data.secrets)}
          columns={secrets}
          getRowId={idOf}
          defaultSort={{ id: 'path' }}
          filterPlaceholder={t('filterFiles')}
          empty={<EmptyState title={t('noSecrets')} text={t('noSecretsText')} />}
        />
      </Box>
      <section>
        <SectionTitle>{t('setIdTitle')}</SectionTitle>
        <DataTable<FileFinding>
          id="set-id"
          prefixUrl
          label={t('setIdTitle')}
          state={tableState(report, (data) => data.setid_perms)}
          columns={setIds}
          getRowId={idOf}
          defaultSort={{ id: 'path' }}
          filterPlaceholder={t('filterFiles')}
          empty={<EmptyState title={t('noSetId')} />}
        />
      </section>
    </>
  )
}

function findingColumns(
  t: Translate<(typeof imageMessages)['en']>,
  r: Translate<(typeof messages)['en']>,
  withSuggestion: boolean,
): readonly Column<FileFinding>[] {
  const column = (
    id: keyof FileFinding,
    header: string,
    width: number,
    mono: boolean,
  ): Column<FileFinding> => ({
    id,
    header,
    cell: (row) => (
      <bdi className={mono ? 'mono' : undefined} title={row[id]}>
        {row[id]}
      </bdi>
    ),
    sortValue: (row) => row[id] ?? '',
    text: (row) => row[id] ?? '',
    width,
  })
  return [
    { ...column('path', t('path'), 280, true), grow: true, hideable: false, phone: 'title' },
    { ...column('type', r('kind'), 180, false), phone: 'status' },
    { ...column('evidence', t('evidence'), 220, true), phone: 'meta' },
    ...(withSuggestion ? [column('suggestion', t('suggestion'), 320, false)] : []),
  ]
}
