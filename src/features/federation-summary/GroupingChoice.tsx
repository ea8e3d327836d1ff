import GroupIcon from '@mui/icons-material/WorkspacesOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { usePopover } from '~/shared/hooks/usePopover'
import { useMessages } from '~/shared/i18n/useMessages'
import { messages } from './messages'
import { GROUPINGS, type Grouping } from './model/groupRows'

interface Props {
  readonly grouping: Grouping
  readonly onChange: (grouping: Grouping) => void
}

/** What the fleet map is divided by. */
export function GroupingChoice({ grouping, onChange }: Props) {
  const t = useMessages(messages)
  const { button, popover, close } = usePopover('menu')
  return (
    <>
      <Button
        size="small"
        variant="text"
        startIcon={<GroupIcon />}
        aria-label={t('grouping', { by: t(`groupBy.${grouping}`) })}
        {...button}
        sx={{ minWidth: 0, '& .MuiButton-startIcon': { mr: { xs: 0, sm: 1 } } }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {t(`groupBy.${grouping}`)}
        </Box>
      </Button>
      <Menu {...popover}>
        {GROUPINGS.map((choice) => (
          <MenuItem
            key={choice}
            selected={choice === grouping}
            onClick={() => {
              close()
              onChange(choice)
            }}
          >
            {t(`groupBy.${choice}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
