import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { PermissionWire, SelfUserWire } from '~/domain/auth/api/schema'
import { authMessages } from '~/domain/auth/messages'
import { useMessages } from '~/shared/i18n/useMessages'
import { token } from '~/shared/theme/tokens'
import { SectionTitle } from '~/shared/ui/SectionTitle'
import { messages } from './messages'
import { permissionName } from './permissionName'

/** What the account may read and change: in the whole cluster, in single namespaces, and on managed clusters. */
export function RightsTable({ account }: { readonly account: SelfUserWire }) {
  const t = useMessages(messages)
  const { global_permissions, domain_permissions, remote_global_permissions } = account
  const domains = Object.entries(domain_permissions).toSorted(([a], [b]) => a.localeCompare(b))
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {global_permissions.length === 0 ? (
        <Typography variant="body2" sx={{ color: token('text-3') }}>
          {t('noGlobalRights')}
        </Typography>
      ) : (
        <Rights label={t('rights')} permissions={global_permissions} />
      )}
      {domains.map(([domain, permissions]) => (
        <section key={domain}>
          <SectionTitle component="h3">{t('inNamespace', { name: domain })}</SectionTitle>
          <Rights label={t('inNamespace', { name: domain })} permissions={permissions} />
        </section>
      ))}
      {remote_global_permissions.length > 0 && (
        <section>
          <SectionTitle component="h3">{t('onManaged')}</SectionTitle>
          <Rights label={t('onManaged')} permissions={remote_global_permissions} />
        </section>
      )}
    </Box>
  )
}

interface RightsProps {
  readonly label: string
  readonly permissions: readonly PermissionWire[]
}

function Rights({ label, permissions }: RightsProps) {
  const t = useMessages(messages)
  const a = useMessages(authMessages)
  // The controller lists them in random order (recordings README 6).
  const rows = permissions
    .map((permission) => ({ ...permission, name: permissionName(a, permission.id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <Table
      size="small"
      aria-label={label}
      sx={{ '& td, & th': { height: 32 }, '& tr:last-of-type td': { border: 0 } }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{t('right')}</TableCell>
          <TableCell sx={{ width: 96 }}>{t('read')}</TableCell>
          <TableCell sx={{ width: 96 }}>{t('change')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ id, name, read, write }) => (
          <TableRow key={id}>
            <TableCell>{name}</TableCell>
            <YesNo isYes={read} />
            <YesNo isYes={write} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function YesNo({ isYes }: { readonly isYes: boolean }) {
  const t = useMessages(messages)
  return <TableCell sx={{ color: isYes ? undefined : token('text-3') }}>{t(isYes ? 'yes' : 'no')}</TableCell>
}
