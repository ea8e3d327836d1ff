import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { federationMessages } from '~/domain/federation/messages'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { ChartTable } from '~/shared/ui/charts/ChartTable'
import { messages } from './messages'
import { provenance, type Sheet } from './provenance'
import { summaryColumns } from './summaryColumns'
import { usePrinting } from './usePrinting'

/** Columns that fit on paper. */
const PRINTED = new Set([
  'name',
  'state',
  'score',
  'nodes',
  'pods',
  'critical',
  'high',
  'medium',
  'components',
  'version',
  'database',
  'clock',
])

interface Props extends Sheet {
  /** What is on the screen and on the paper. */
  readonly children: ReactNode
}

/** On paper the summary says when, by whom and about which clusters it was made, and lists them all. */
export function PrintSheet({ children, ...sheet }: Props) {
  // Three hundred rows nobody sees would be drawn with every answer.
  const isPrinting = usePrinting()
  return (
    <>
      {isPrinting && <Provenance {...sheet} />}
      {children}
      {isPrinting && <AllClusters {...sheet} />}
    </>
  )
}

function Provenance(sheet: Sheet) {
  const t = useMessages(messages)
  const language = useLanguage()
  const user = useCurrentUser()
  const facts = provenance(t, language, sheet, user.fullname, new Date())
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2, m: 0, mb: 2 }}>
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ fontWeight: 500 }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

function AllClusters({ rows }: Sheet) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  const language = useLanguage()
  const columns = summaryColumns(t, f, language).flatMap(({ id, header, text }) =>
    text && PRINTED.has(id) ? [{ header, text }] : [],
  )
  return (
    <Box sx={{ mt: 2 }}>
      <ChartTable
        columns={columns.map(({ header }) => header)}
        rows={rows.map((row) => {
          const [name = '', ...values] = columns.map(({ text }) => text(row))
          return [name, ...values]
        })}
      />
    </Box>
  )
}
