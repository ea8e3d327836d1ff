import Box from '@mui/material/Box'
import { CopyButton } from '~/shared/ui/CopyButton'

/** A long id, cut to what fits the eye; copied whole. */
export function CopyableId({ id }: { readonly id: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <Box component="span" className="mono" title={id}>
        {id.slice(0, 20)}…
      </Box>
      <CopyButton text={id} size="small" />
    </Box>
  )
}
