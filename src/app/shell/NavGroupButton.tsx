import type { SvgIconComponent } from '@mui/icons-material'
import ButtonBase from '@mui/material/ButtonBase'
import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly icon: SvgIconComponent
  readonly label: string
  readonly isOpen: boolean
  /** One of its pages is open. */
  readonly isActive: boolean
  readonly chevron: SvgIconComponent
  readonly onToggle: () => void
}

/** Heading of a group of pages; opens and closes it, leads nowhere itself. */
export function NavGroupButton({ icon: Icon, label, isOpen, isActive, chevron: Chevron, onToggle }: Props) {
  return (
    <ButtonBase
      aria-expanded={isOpen}
      onClick={onToggle}
      sx={{
        width: '100%',
        height: 36,
        px: 1.25,
        gap: 1.5,
        borderRadius: '8px',
        justifyContent: 'flex-start',
        color: token('text-1'),
        fontWeight: isActive ? 600 : 500,
        fontSize: 14,
        '&:hover': { backgroundColor: token('hover') },
      }}
    >
      <Icon sx={{ fontSize: 20, color: token('text-3') }} />
      <Box component="span" sx={{ flex: 1, textAlign: 'left' }}>
        {label}
      </Box>
      <Chevron
        sx={{
          fontSize: 18,
          color: token('text-3'),
          transform: isOpen ? 'none' : 'rotate(-90deg)',
          transition: 'transform 120ms',
        }}
      />
    </ButtonBase>
  )
}
