import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { token } from '~/shared/theme/tokens'
import { VisuallyHidden } from '../VisuallyHidden'

/** Widths in percent, so that rows look like text and not like a fence. */
const nameWidths = [34, 25, 39, 28, 33, 30, 37, 26] as const

interface Props {
  /** What is being read: "Loading nodes". */
  readonly label: string
  /** `rows` is a table, `facts` a definition list, `block` a chart or card. */
  readonly shape?: 'rows' | 'facts' | 'block' | undefined
  readonly rows?: number | undefined
}

/** A wait that has the shape of its result. */
export function LoadingState({ label, shape = 'rows', rows = 5 }: Props) {
  return (
    <Box role="status" aria-busy sx={{ minWidth: 0 }}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <Box aria-hidden>
        {shape === 'block' ? (
          <Skeleton variant="rectangular" height={rows * 32} sx={{ borderRadius: '8px' }} />
        ) : (
          Array.from({ length: rows }, (_, index) =>
            shape === 'rows' ? (
              <RowSkeleton key={index} index={index} />
            ) : (
              <FactSkeleton key={index} index={index} />
            ),
          )
        )}
      </Box>
    </Box>
  )
}

const widthOf = (index: number) => nameWidths[index % nameWidths.length] ?? 30

function RowSkeleton({ index }: { readonly index: number }) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        height: 40,
        px: 2,
        borderBottom: `1px solid ${token('border')}`,
      }}
    >
      <Skeleton variant="rectangular" width={16} height={16} />
      <Skeleton variant="rectangular" width={`${widthOf(index)}%`} height={12} sx={{ mr: 'auto' }} />
      <Skeleton variant="rectangular" width={`${widthOf(index + 3) / 2}%`} height={12} />
      <Skeleton variant="rectangular" width={36} height={12} />
      <Skeleton variant="rectangular" width={52} height={12} />
    </Box>
  )
}

function FactSkeleton({ index }: { readonly index: number }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, height: 28 }}>
      <Skeleton variant="rectangular" width={96} height={12} />
      <Skeleton variant="rectangular" width={`${widthOf(index) * 1.4}%`} height={12} />
    </Box>
  )
}
