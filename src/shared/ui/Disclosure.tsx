import ChevronRightIcon from '@mui/icons-material/ChevronRight'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useId, useState, type ReactNode } from 'react'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly label: ReactNode
  readonly children: ReactNode
  readonly defaultOpen?: boolean
}

/** A quiet line that unfolds what only some people need. */
export function Disclosure({ label, children, defaultOpen = false }: Props) {
  const [isOpen, setOpen] = useState(defaultOpen)
  const id = useId()
  return (
    <Box sx={{ minWidth: 0 }}>
      <ButtonBase
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        sx={{
          gap: 0.5,
          py: 0.5,
          pr: 0.5,
          borderRadius: '4px',
          typography: 'caption',
          color: token('text-3'),
          textAlign: 'left',
          '&:hover': { color: token('text-1') },
          '& svg': { fontSize: 16, rotate: isOpen ? '90deg' : undefined },
        }}
      >
        <ChevronRightIcon />
        {label}
      </ButtonBase>
      <Box id={id} hidden={!isOpen}>
        {isOpen && children}
      </Box>
    </Box>
  )
}
