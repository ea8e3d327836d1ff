import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { scanReportQuery } from '~/domain/scan/api/queries'
import { byUrgency, type Vulnerability } from '~/domain/scan/model/vulnerability'
import { SeverityLabel } from '~/domain/scan/SeverityLabel'
import { useClusterClient } from '~/shared/cluster/ClusterScope'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { formatNumber } from '~/shared/lib/number'
import { token } from '~/shared/theme/tokens'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import type { NodeWire } from './api/schema'
import { messages } from './messages'
import { useNodePanel } from './useNodeRoute'

const SHOWN = 6

/** The few that should be looked at first, and the way to all of them. */
export function WorstVulnerabilities({ node }: { readonly node: NodeWire }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { openTab } = useNodePanel()
  const report = useQuery(
    scanReportQuery(useClusterClient(), { kind: 'host', id: node.id }, node.scan_summary?.scanned_timestamp),
  )
  const rows = report.data?.vulnerabilities.rows
  const counted = useMemo(() => rows?.filter(({ isAccepted }) => !isAccepted) ?? [], [rows])
  const worst = useMemo(() => counted.toSorted(byUrgency).slice(0, SHOWN), [counted])
  if (worst.length === 0) return null
  return (
    <section>
      <SectionTitle
        action={
          <Button variant="text" size="small" onClick={() => openTab('vulnerabilities')}>
            {t('all', { count: formatNumber(counted.length, language) })}
          </Button>
        }
      >
        {t('worst')}
      </SectionTitle>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', border: `1px solid ${token('border')}`, borderRadius: '8px' }}
      >
        {worst.map((vulnerability) => (
          <Line key={vulnerability.id} vulnerability={vulnerability} />
        ))}
      </Box>
    </section>
  )
}

function Line({ vulnerability }: { readonly vulnerability: Vulnerability }) {
  const { cveHref } = useNodePanel()
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', sm: '150px 96px minmax(0, 1fr) minmax(0, 1fr)' },
        gap: 1,
        alignItems: 'center',
        minHeight: 36,
        px: 1.5,
        typography: 'body2',
        '& + &': { borderTop: `1px solid ${token('border')}` },
      }}
    >
      <MuiLink
        component={Link}
        to={`${cveHref(vulnerability.id)}&tab=vulnerabilities`}
        sx={{ fontWeight: 500 }}
      >
        {vulnerability.name}
      </MuiLink>
      <SeverityLabel severity={vulnerability.rank} />
      <Cut>{vulnerability.package_name}</Cut>
      <Cut mono>{vulnerability.package_version}</Cut>
    </Box>
  )
}

function Cut({ children, mono = false }: { readonly children: string; readonly mono?: boolean }) {
  return (
    <Box
      component="bdi"
      className={mono ? 'mono' : undefined}
      title={children}
      sx={{
        display: { xs: 'none', sm: 'block' },
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        color: token(mono ? 'text-3' : 'text-2'),
      }}
    >
      {children}
    </Box>
  )
}
