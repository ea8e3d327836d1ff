import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { SectionTitle } from '~/shared/ui/SectionTitle'

interface Props {
  readonly title: string
  /** Width of one sample in px; as many as fit stand in a row. */
  readonly sampleWidth: number
  readonly children: ReactNode
}

/** A heading and samples in a grid. */
export function KitSection({ title, sampleWidth, children }: Props) {
  return (
    <Box component="section" sx={{ mb: 4 }}>
      <SectionTitle>{title}</SectionTitle>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: `repeat(auto-fill, minmax(min(${sampleWidth}px, 100%), 1fr))`,
        }}
      >
        {children}
      </Box>
    </Box>
  )
}
