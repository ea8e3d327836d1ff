import Box from '@mui/material/Box'
import { token } from '~/shared/theme/tokens'

interface Props {
  readonly text: string
  readonly count?: string | undefined
}

/** Words of a tab and, quieter, how many things are behind it. */
export function TabLabel({ text, count }: Props) {
  if (count === undefined) return text
  return (
    <span>
      {text}{' '}
      <Box component="span" sx={{ typography: 'caption', color: token('text-3') }}>
        {count}
      </Box>
    </span>
  )
}
