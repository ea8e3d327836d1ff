import BackIcon from '@mui/icons-material/ArrowBack'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** The list it came from: "Vulnerabilities". */
  readonly backLabel: string
  readonly onBack: () => void
  readonly children: ReactNode
}

/** One finding in place of its list, with the way back. */
export function FindingFrame({ title, backLabel, onBack, children }: Props) {
  return (
    <Stack sx={{ gap: 1.5, alignItems: 'stretch' }}>
      <Button
        variant="text"
        size="small"
        startIcon={<BackIcon />}
        onClick={onBack}
        sx={{ alignSelf: 'flex-start', ml: -1 }}
      >
        {backLabel}
      </Button>
      <Typography variant="h3" component="h3" sx={{ overflowWrap: 'anywhere' }}>
        <bdi>{title}</bdi>
      </Typography>
      {children}
    </Stack>
  )
}
