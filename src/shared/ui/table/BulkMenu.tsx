import ArrowIcon from '@mui/icons-material/ArrowDropDown'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { tableMessages } from './messages'
import { rowMenuItems } from './RowMenuItems'
import type { RowAction } from './types'

/** The actions of the selected rows as a menu, where there is no room to show them side by side. */
export function BulkMenu({ actions }: { readonly actions: readonly RowAction<undefined>[] }) {
  const t = useMessages(tableMessages)
  const { button, popover, close } = usePopover('menu')
  return (
    <>
      <Button {...button} size="small" variant="text" endIcon={<ArrowIcon />}>
        {t('bulkActions')}
      </Button>
      <Menu {...popover} slotProps={{ list: { disabledItemsFocusable: true } }}>
        {rowMenuItems(undefined, actions, close)}
      </Menu>
    </>
  )
}
