import FileDownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import RefreshIcon from '@mui/icons-material/Refresh'
import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useState, type ReactNode } from 'react'
import { useMessages } from '~/shared/i18n/useMessages'
import { ColumnsMenu } from './ColumnsMenu'
import { tableMessages } from './messages'
import type { Column } from './types'
import type { TableModel } from './useTableModel'

interface Props<Row> {
  readonly columns: readonly Column<Row>[]
  readonly model: TableModel<Row>
  readonly onCsv: (() => void) | undefined
  readonly onRefresh: (() => void) | undefined
}

/** Columns, CSV and refresh, at the right end of the filter row. */
export function ToolbarButtons<Row>({ columns, model, onCsv, onRefresh }: Props<Row>) {
  const t = useMessages(tableMessages)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <ToolbarButton
        label={t('columns')}
        isOpen={anchor !== null}
        icon={<ViewColumnIcon />}
        onClick={setAnchor}
      />
      {onCsv && <ToolbarButton label={t('csv')} icon={<FileDownloadIcon />} onClick={onCsv} />}
      {onRefresh && <ToolbarButton label={t('refresh')} icon={<RefreshIcon />} onClick={onRefresh} />}
      <ColumnsMenu anchor={anchor} columns={columns} model={model} onClose={() => setAnchor(null)} />
    </>
  )
}

interface ToolbarButtonProps {
  readonly label: string
  readonly icon: ReactNode
  /** For a button that opens something. */
  readonly isOpen?: boolean
  readonly onClick: (anchor: HTMLElement) => void
}

function ToolbarButton({ label, icon, isOpen, onClick }: ToolbarButtonProps) {
  const opens = isOpen === undefined ? {} : ({ 'aria-haspopup': 'dialog', 'aria-expanded': isOpen } as const)
  return (
    <Tooltip title={label}>
      <IconButton
        size="small"
        aria-label={label}
        {...opens}
        onClick={(event) => onClick(event.currentTarget)}
      >
        {icon}
      </IconButton>
    </Tooltip>
  )
}
