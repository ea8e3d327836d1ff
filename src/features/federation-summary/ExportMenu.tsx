import CsvIcon from '@mui/icons-material/FileDownloadOutlined'
import FullScreenIcon from '@mui/icons-material/FullscreenOutlined'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ListItemIcon from '@mui/material/ListItemIcon'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import type { ReactNode } from 'react'
import { useCurrentUser } from '~/domain/auth/useCurrentUser'
import { federationMessages } from '~/domain/federation/messages'
import { usePopover } from '~/shared/hooks/usePopover'
import { useLanguage, useMessages } from '~/shared/i18n/useMessages'
import { toCsv } from '~/shared/lib/csv'
import { downloadText, safeFileName } from '~/shared/lib/download'
import { token } from '~/shared/theme/tokens'
import { messages } from './messages'
import { provenance, type Sheet } from './provenance'
import { summaryColumns } from './summaryColumns'

interface Props extends Sheet {
  readonly onKiosk: () => void
}

/** The summary to take along: as a file, on paper, on a wall. */
export function ExportMenu({ onKiosk, ...sheet }: Props) {
  const t = useMessages(messages)
  const f = useMessages(federationMessages)
  const language = useLanguage()
  const user = useCurrentUser()
  const { button, popover, close } = usePopover('menu')
  const saveCsv = () => {
    const columns = summaryColumns(t, f, language).flatMap(({ header, text }) =>
      text ? [{ header, text }] : [],
    )
    const lines = [
      ...provenance(t, language, sheet, user.fullname, new Date()),
      [],
      columns.map(({ header }) => header),
      ...sheet.rows.map((row) => columns.map(({ text }) => text(row))),
    ]
    const csv = toCsv([t('provenanceTitle', { name: sheet.name })], lines)
    downloadText(safeFileName(`${t('csvName')}-${sheet.name}`, 'csv'), csv, 'text/csv')
  }
  const item = (icon: ReactNode, label: string, onSelect: () => void, hint?: string) => (
    <MenuItem
      onClick={() => {
        close()
        onSelect()
      }}
    >
      <ListItemIcon>{icon}</ListItemIcon>
      <Box>
        {label}
        {hint !== undefined && <Box sx={{ typography: 'caption', color: token('text-3') }}>{hint}</Box>}
      </Box>
    </MenuItem>
  )
  return (
    <>
      <Button startIcon={<CsvIcon />} {...button} sx={{ displayPrint: 'none' }}>
        {t('export')}
      </Button>
      <Menu {...popover}>
        {item(<CsvIcon />, t('saveCsv'), saveCsv)}
        {item(<PrintIcon />, t('print'), () => setTimeout(() => globalThis.print()), t('printHint'))}
        {item(<FullScreenIcon />, t('fullScreen'), onKiosk, t('fullScreenHint'))}
      </Menu>
    </>
  )
}
